package dev.postbag.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglandAndWalesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
            2024 | 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
            2025 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
            2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
            2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
            2028 | 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
            2033 | 01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27
            2038 | 01-01 04-23 04-26 05-03 05-31 08-30 12-27 12-28
            """)
    void aYearsBankHolidaysAreThoseOfTheRuleWithTheirSubstitutes(int year, String days) {
        List<LocalDate> expected = Arrays.stream(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        EnglandAndWales holidays = new EnglandAndWales();

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(holidays::include)
                .isEqualTo(expected);
    }
}
