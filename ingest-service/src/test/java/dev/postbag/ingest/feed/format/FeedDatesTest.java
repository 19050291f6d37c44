package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Published;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    private static Optional<Published> read(String written) {
        return FeedDates.read(written, ZoneId.of("Europe/London"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Thu, 01 Jan 2004 19:48:21 GMT        | 2004-01-01T19:48:21Z
            Thu, 1 Jan 2004 19:48 EST            | 2004-01-01T19:48-05:00
            01 Jan 04 19:48:21 +0130             | 2004-01-01T19:48:21+01:30
            1 January 97 19:48:21 Z              | 1997-01-01T19:48:21Z
            Thu,01 Jan 2004 19:48:21 +0000 (GMT) | 2004-01-01T19:48:21Z
            Thursday, January 1, 2004 7:48 pm    | 2004-01-01T19:48Z
            Thu Jan  1 19:48:21 PST 2004         | 2004-01-01T19:48:21-08:00
            Thu Jan  1 19:48:21 2004             | 2004-01-01T19:48:21Z
            2004-07-01T10:14:55                  | 2004-07-01T10:14:55+01:00
            2004-07-01T10:14:55+0200             | 2004-07-01T10:14:55+02:00
            2004-07-01 10:14:55.123-07           | 2004-07-01T10:14:55-07:00
            2004-07-01T10:14Z                    | 2004-07-01T10:14Z
            20040701T101455Z                     | 2004-07-01T10:14:55Z
            2004/07/01 10:14:55 Europe/Paris     | 2004-07-01T10:14:55+02:00
            Posted on: 1st Jul 2004, 10:14 UTC!  | 2004-07-01T10:14Z
            2004-12-31T24:00:00Z                 | 2005-01-01T00:00Z
            Sat, 31 Dec 2016 23:59:60 GMT        | 2016-12-31T23:59:59Z
            Thu, 01 Jan 2004 19:48:21 UTC+1      | 2004-01-01T19:48:21+01:00
            """)
    void timesAreReadAsTheyAreWritten(String written, String time) {
        assertThat(read(written)).isPresent();
        assertThat(read(written).orElseThrow().at()).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Thu, 01 Jan 2004               | 2004-01-01
            2004-01-01                     | 2004-01-01
            20040101                       | 2004-01-01
            2004-01                        | 2004-01
            2004                           | 2004
            01 Jan 2004 19:48 in Utopia    | 2004-01-01
            01 Jan 2004 19:48:21 XYZ       | 2004-01-01
            """)
    void noTimeIsMadeUp(String written, String date) {
        assertThat(read(written)).isPresent();
        assertThat(read(written).orElseThrow().at()).isNull();
        assertThat(read(written).orElseThrow().on()).hasToString(date);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "yesterday", "31 Feb 2004", "2004-13-01", "12:30", "32 Jan 2004 10:00 GMT", "Jan 2004x"})
    void whatIsNoDateIsNone(String written) {
        assertThat(read(written)).isEmpty();
    }
}
