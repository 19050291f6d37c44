package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionTest {

    private static Introduction of(String text) {
        Line line = new Line(text, 0, true, 0, text.length(), text.length());
        return Introduction.of(new Piece.Words(List.of(line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This from Evening Harbour News website:-                          | Evening Harbour News | ARTICLE",
                "This from the Gazette:-                                           | Gazette              | ARTICLE",
                "I see this in today’s Daily Lamp newspaper:-                      | Daily Lamp newspaper | ARTICLE",
                "With wind in mind, I note this from Lifeboat magazine:-           | Lifeboat magazine    | ARTICLE",
                "From this BHC investigation, I think we can see why:-             | BHC                  | ARTICLE",
                "This report is from yesterday's Skerrow Packet:-                  | Skerrow Packet       | ARTICLE",
                "I found it in the old Skerrow Packet:-                            | Skerrow Packet       | ARTICLE",
                "This press release from the Ministry of Boats:-                   | Ministry of Boats    | DOCUMENT",
                "This from the Gazette’s website, by the way:-                     | Gazette              | ARTICLE",
                "I read it from end to end. Here it is:-                           |                      | ARTICLE",
                "In the rain, on the quay, at noon:-                               |                      | ARTICLE",
                "In Skerrow, on Monday, I came across this:-                       |                      | ARTICLE",
                "A member reflects:-                                               |                      | READER",
                "Here’s my recent pick:-                                           |                      | COMMENT",
                "I notice that the piece from the Gazette brought this comment:-   | Gazette              | COMMENT",
                "This from Lifeboat News. The chair then gave this speech:-        |                      | SPEECH",
                "She has let me print her letter:-                                 |                      | DOCUMENT",
                "The review begins like this:-                                     |                      | DOCUMENT",
                ":-                                                                |                      | ARTICLE"
            })
    void anIntroductionTellsOutletAndKind(String text, String outlet, QuotationRole role) {
        Introduction introduction = of(text);

        assertThat(introduction.outlet()).isEqualTo(outlet);
        assertThat(introduction.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Morag Tennick writes:-                                  | Morag Tennick",
                "Here is what Councillor Bede Marlowe told the chamber:- | Councillor Bede Marlowe",
                "A fine piece by Isla Ferrow, our coxswain:-             | Isla Ferrow",
                "A Reader writes:-                                       | ",
                "He said:-                                               | ",
                "She came by boat and said:-                             | "
            })
    void anIntroductionTellsWhoWroteIt(String text, String author) {
        assertThat(of(text).author()).isEqualTo(author);
    }
}
