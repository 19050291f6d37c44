package dev.postbag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SharedFilesTest {

    @Test
    void aFileThatIsNotThereSkipsTheTestSayingWhich() {
        assertThat(SharedFiles.find("no/such.txt")).isEmpty();
        assertThatThrownBy(() -> SharedFiles.orSkip("no/such.txt"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("../shared/no/such.txt");
    }
}
