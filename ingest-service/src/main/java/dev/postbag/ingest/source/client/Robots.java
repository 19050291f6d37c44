package dev.postbag.ingest.source.client;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpStatus;

/** What sites ask robots to leave alone (RFC 9309), asked for once a day. */
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_SITES = 1_000;
    private static final int MOST_BYTES = 500 * 1024;

    private record Known(BaseRobotRules rules, Instant until) {}

    private final CloseableHttpClient http;
    private final FetchTerms terms;
    private final Clock clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Known> bySite = new ConcurrentHashMap<>();

    Robots(CloseableHttpClient http, FetchTerms terms, Clock clock) {
        this.http = http;
        this.terms = terms;
        this.clock = clock;
    }

    boolean allow(URI url, Instant deadline) throws IOException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Known known = bySite.get(site);
        if (known == null || known.until.isBefore(clock.instant())) {
            if (bySite.size() >= MOST_SITES) {
                bySite.clear();
            }
            known = new Known(
                    ask(site + "/robots.txt", deadline), clock.instant().plus(KEPT));
            // What a broken server could not say is asked for again next time.
            if (!known.rules.isDeferVisits()) {
                bySite.put(site, known);
            }
        }
        return known.rules.isAllowed(url.toString());
    }

    /** A missing file allows all; a server that is broken allows nothing for now. */
    private BaseRobotRules ask(String address, Instant deadline) throws IOException {
        return http.execute(new HttpGet(address), answer -> {
            int status = answer.getCode();
            if (status == HttpStatus.SC_OK) {
                byte[] body = BoundedBody.read(answer.getEntity(), MOST_BYTES, deadline, clock);
                return parser.parseContent(address, body, "text/plain", Set.of(terms.robotName()));
            }
            if (status >= HttpStatus.SC_INTERNAL_SERVER_ERROR) {
                SimpleRobotRules none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
                none.setDeferVisits(true);
                return none;
            }
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        });
    }
}
