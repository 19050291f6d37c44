package dev.postbag.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.chaos.Target.Way;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Parrot one = new Parrot('1');
    private final Parrot two = new Parrot('2');
    private Gate gate;

    GateTest() throws IOException {}

    /** Says its name, and then all it hears. */
    private static final class Parrot {

        private final ServerSocket server = new ServerSocket(0, 10, Links.LOOPBACK);
        private final Target place = new Target("parrot", server.getLocalPort());
        private final Thread listening;

        Parrot(char name) throws IOException {
            listening = Thread.startVirtualThread(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket guest = server.accept();
                        Thread.startVirtualThread(() -> talk(guest, name));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        /** Returns when nobody listens there: as long as it is being accepted from, a closed socket still takes guests. */
        void leave() throws IOException, InterruptedException {
            server.close();
            listening.join();
        }

        private static void talk(Socket guest, char name) {
            try (guest) {
                guest.getOutputStream().write(name);
                guest.getInputStream().transferTo(guest.getOutputStream());
            } catch (IOException gone) {
                // The guest has left.
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        gate = Gate.to("parrots", List.of(one.place, two.place));
    }

    @AfterEach
    void close() throws IOException {
        gate.close();
        one.server.close();
        two.server.close();
    }

    @Test
    void guestsAreSentToEachPlaceInTurn() throws IOException {
        try (Socket first = guest();
                Socket second = guest()) {
            assertThat(List.of(heard(first), heard(second))).containsExactlyInAnyOrder('1', '2');
        }
    }

    @Test
    void aPlaceThatIsNotReadyIsPassedOver() throws IOException {
        one.place.ready(false);
        for (int turn = 0; turn < 4; turn++) {
            try (Socket guest = guest()) {
                assertThat(heard(guest)).isEqualTo('2');
            }
        }
    }

    @Test
    void whereNobodyListensTheNextPlaceIsTried() throws IOException, InterruptedException {
        one.leave();
        for (int turn = 0; turn < 4; turn++) {
            try (Socket guest = guest()) {
                assertThat(heard(guest)).isEqualTo('2');
            }
        }
    }

    @Test
    void aCutBreaksConnectionsOffAndANewOneGoesElsewhere() throws IOException {
        try (Socket guest = guest()) {
            Parrot host = heard(guest) == '1' ? one : two;
            host.place.set(Way.CUT);
            assertThatThrownBy(() -> {
                        if (guest.getInputStream().read() < 0) {
                            throw new IOException("ended");
                        }
                    })
                    .isInstanceOf(IOException.class);
            try (Socket next = guest()) {
                assertThat(heard(next)).isEqualTo(host == one ? '2' : '1');
            }
        }
    }

    @Test
    void whatIsSaidInASilenceIsHeardAfterIt() throws IOException {
        try (Socket guest = guest()) {
            heard(guest);
            one.place.set(Way.SILENT);
            two.place.set(Way.SILENT);
            guest.getOutputStream().write('x');
            guest.setSoTimeout(200);
            assertThatThrownBy(() -> guest.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            one.place.set(Way.OPEN);
            two.place.set(Way.OPEN);
            guest.setSoTimeout(10_000);
            assertThat(heard(guest)).isEqualTo('x');
        }
    }

    private Socket guest() throws IOException {
        Socket socket = new Socket(Links.LOOPBACK, gate.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static char heard(Socket guest) throws IOException {
        return (char) guest.getInputStream().read();
    }
}
