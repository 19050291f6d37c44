package dev.postbag.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.desk.FakeGateway;
import dev.postbag.local.doctor.Finding.Weight;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupsTest {

    @ParameterizedTest
    @CsvSource({"3.6.8,WRONG", "4.0.1,WRONG", "4.2.0,MIND", "4.10.0,MIND", "5.0.0,WELL", "10.1,WELL"})
    void anOldMongodbIsNamed(String version, Weight expected) {
        assertThat(MongoCheckup.version(version, true).weight()).isEqualTo(expected);
    }

    @Test
    void clocksMayDifferByLittle() {
        assertThat(ServicesCheckup.clocks("a", Duration.ofSeconds(2)).weight()).isEqualTo(Weight.WELL);
        assertThat(ServicesCheckup.clocks("a", Duration.ofSeconds(-9)).found()).contains("9 s ahead");
    }

    @Test
    void littleRoomIsSaidBeforeThereIsNone() {
        assertThat(DirectoryCheckup.room(3L << 30).weight()).isEqualTo(Weight.WELL);
        assertThat(DirectoryCheckup.room(1L << 30).weight()).isEqualTo(Weight.MIND);
        assertThat(DirectoryCheckup.room(1L << 20).weight()).isEqualTo(Weight.WRONG);
    }

    @Test
    void whoIsFarBehindIsNamed() {
        assertThat(KafkaCheckup.heard("g", 5).weight()).isEqualTo(Weight.WELL);
        assertThat(KafkaCheckup.heard("g", 10_000).weight()).isEqualTo(Weight.WRONG);
    }

    @Test
    void aServiceThatHoldsNewsBackIsNamed() throws Exception {
        try (FakeGateway service = new FakeGateway()) {
            service.answers(200, "{}")
                    .answers(200, "{\"info\":{\"version\":\"1.0\"}}")
                    .answers(200, "postbag_outbox_age_seconds{collection=\"posts\"} 99.0\n");
            List<Finding> findings =
                    new ServicesCheckup(Map.of("content", service.address()), Clock.systemUTC()).look();

            assertThat(findings)
                    .filteredOn(finding -> finding.weight() == Weight.WRONG)
                    .singleElement()
                    .extracting(Finding::found)
                    .isEqualTo("news has waited for 99 s to be published");
            assertThat(findings).extracting(Finding::found).contains("ready", "all services are 1.0");
        }
    }

    @Test
    void whoDoesNotAnswerIsNamedAndSaysWhatToDo() throws Exception {
        URI gone = URI.create("http://127.0.0.1:1");
        assertThat(new ServicesCheckup(Map.of("content", gone), Clock.systemUTC()).look())
                .filteredOn(finding -> finding.weight() == Weight.WRONG)
                .singleElement()
                .matches(finding -> finding.remedy().contains("./postbag logs content"));
        assertThat(new GatewayCheckup(gone, "").look())
                .extracting(Finding::weight)
                .containsExactly(Weight.WRONG);
    }

    @Test
    void damageAndDeadLettersAreNamed() throws Exception {
        try (FakeGateway gateway = new FakeGateway()) {
            gateway.answers(200, "{\"status\":\"damaged\"}").answers(503, "{}").answers(200, "{\"items\":[{}]}");
            assertThat(new GatewayCheckup(gateway.address(), "token").look())
                    .extracting(Finding::weight)
                    .containsExactly(Weight.WRONG, Weight.MIND, Weight.WRONG);
        }
    }
}
