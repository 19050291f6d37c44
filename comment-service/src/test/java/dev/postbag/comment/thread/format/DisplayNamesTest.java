package dev.postbag.comment.thread.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.ClaimingNames;
import dev.postbag.comment.thread.DisplayName;
import dev.postbag.comment.thread.HouseRules;
import dev.postbag.comment.thread.InMemoryContributors;
import dev.postbag.comment.thread.NameFault;
import dev.postbag.comment.thread.ReadingNames;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of chosen names with Unicode's own lookalikes. */
class DisplayNamesTest {

    private static final ReadingNames READING = new ReadingNames(
            new IcuLookalikes(), new HouseRules(Duration.ofMinutes(15), false, List.of("Shingle Street", "Marram")));

    private final ClaimingNames claiming = new ClaimingNames(new InMemoryContributors(), READING);

    @ParameterizedTest
    @CsvSource({
        "Gull, Gull",
        "'  Old \t Gull ', Old Gull",
        "Ｇｕｌｌ, Gull",
        "Żółw, Żółw",
        "Мария, Мария",
        "O'Tern-Smith 42, O'Tern-Smith 42",
        "Creditor, Creditor",
        "Modesty, Modesty",
        "J.R. Wader, J.R. Wader",
        "Amod, Amod",
        "Theodora, Theodora",
        "Ilkin Əliyev, Ilkin Əliyev",
        "Николай Smith, Николай Smith",
        "Νίκος, Νίκος",
        "Realmadrid, Realmadrid",
        "Headley, Headley",
        "Chiefton, Chiefton"
    })
    void aNameIsShownTidily(String sent, String shown) {
        assertThat(READING.read(sent))
                .isInstanceOfSatisfying(
                        DisplayName.Reading.Usable.class,
                        usable -> assertThat(usable.name().text()).isEqualTo(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "42", "!?", "\u200B\u200B", "ga\u0301\u0302\u0303\u0304b"})
    void whatHasNoLettersIsNoName(String sent) {
        assertRefused(sent, NameFault.UNREADABLE);
    }

    @Test
    void aNameOfFortyCharactersIsTakenAndNotOneMore() {
        assertThat(READING.read("x".repeat(40))).isInstanceOf(DisplayName.Reading.Usable.class);
        assertRefused("x".repeat(41), NameFault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gull@example.org",
                "gull.example",
                "www.gull",
                "https://gull",
                "12 Harbour Lane",
                "NR34 0ZZ",
                "07700900123",
                "Gull 1973",
                "192.0.2.7"
            })
    void aNameThatLeadsToAPersonIsRefused(String sent) {
        assertRefused(sent, NameFault.REVEALING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editor",
                "the EDITOR",
                "TheEditor",
                "Editor2",
                "e d i t o r",
                "Еditоr",
                "Ed1t0r",
                "éditor",
                "Moderator Gull",
                "Ｍｏｄｅｒａｔｏｒ",
                "Adm1n",
                "ADMlN",
                "Anonymous",
                "Shingle Street",
                "shinglestreet team",
                "Marram",
                "Μarram"
            })
    void aNameThatCouldPassForTheDesksIsRefused(String sent) {
        assertRefused(sent, NameFault.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ᴇᴅɪᴛᴏʀ",
                "Posтbag",
                "ᴍᴏᴅᴇʀᴀᴛᴏʀ",
                "Moderaтor",
                "Sтaff",
                "Ədıtor",
                "edi†or",
                "the edi†or",
                "$taff",
                "Адмiн Мodеrаtоr"
            })
    void aNameInOtherLettersThatCouldPassForTheDesksIsRefused(String sent) {
        assertRefused(sent, NameFault.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theeditor",
                "Editorteam",
                "iameditor",
                "theeditorteam 2",
                "Gull theadmin",
                "officialmarram",
                "ᴛʜᴇᴇᴅɪᴛᴏʀ"
            })
    void aWordOfTheDeskWithAnotherInOneIsRefused(String sent) {
        assertRefused(sent, NameFault.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maриna", "Γull Жane", "Sцott"})
    void aWordOfMixedScriptsThatLooksLikeNoPlainOneIsRefused(String sent) {
        assertRefused(sent, NameFault.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bold Otter", "bold-otter", "BoldOtter", "Bold Otter 42", "B0ld 0tter", "Воld Оttеr"})
    void aNameThatCouldPassForAPseudonymIsRefused(String sent) {
        assertRefused(sent, NameFault.LIKE_A_PSEUDONYM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gull", "GULL", "Gull!", "G u l l", "Ｇull", "Gu\u200Bll", "GuIl", "Guӏӏ", "Gu11", "ɢᴜʟʟ", "Guʟl"
            })
    void aNameThatLooksLikeAnothersIsRefused(String sent) {
        assertThat(claiming.claim("post", "one", "Gull")).isEmpty();

        assertThat(claiming.claim("post", "two", sent)).contains(NameFault.TAKEN);
        assertThat(claiming.claim("other post", "two", sent)).isEmpty();
    }

    @Test
    void aContributorHasOneNameInAThread() {
        assertThat(claiming.claim("post", "one", "Gull")).isEmpty();
        assertThat(claiming.claim("post", "one", "Gull")).isEmpty();
        assertThat(claiming.claim("post", "one", "Tern")).contains(NameFault.NAMED_OTHERWISE);
        assertThat(claiming.claim("post", "two", "Tern")).isEmpty();
    }

    private static void assertRefused(String sent, NameFault fault) {
        assertThat(READING.read(sent)).isEqualTo(new DisplayName.Reading.Unusable(fault));
    }
}
