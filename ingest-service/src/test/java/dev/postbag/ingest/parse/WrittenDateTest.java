package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static Line line(String text) {
        return new Line(text, 0, true, 0, text.length(), text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published 31 July 2025           | 2025-07-31",
                "May 16, 2025                     | 2025-05-16",
                "Last updated: 3rd Sept. 2025     | 2025-09-03",
                "Tuesday, 12 November 1963        | 1963-11-12",
                "Monday, 12 November 1963         | 1963-11",
                "June 1987                        | 1987-06",
                "Published 2019                   | 2019",
                "Posted on 3 May 2025 at 10:15 am | 2025-05-03",
                "29 February 2024                 | 2024-02-29"
            })
    void aDateIsKnownAsFarAsTheLineSays(String text, String date) {
        assertThat(WrittenDate.dateLine(line(text))).map(KnownDate::toString).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "29 February 2025",
                "31 June 2025",
                "May",
                "May be in 2025",
                "Published",
                "12 of the 2025"
            })
    void whatIsNoDateIsNotReadAsOne(String text) {
        assertThat(WrittenDate.dateLine(line(text))).isEmpty();
    }
}
