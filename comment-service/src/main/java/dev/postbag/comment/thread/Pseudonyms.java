package dev.postbag.comment.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The names contributors go by: an adjective and an animal, a plant or a thing, that tell nothing of who has them. */
final class Pseudonyms {

    private static final String[] ADJECTIVES = words("""
            Able Agile Airy Alert Amber Ample Apt Ardent Autumn Azure Balmy Bold Brave Breezy Bright
            Brisk Bronze Calm Candid Careful Cheerful Civil Clear Clever Cobalt Copper Coral Cosy
            Crimson Crisp Curious Dapper Daring Deft Distant Dusky Eager Early Earnest Easy Even
            Fair Faithful Fearless Fleet Fluent Fond Frank Free Fresh Friendly Gentle Genial Gilded
            Glad Golden Graceful Grand Green Hardy Hazel Hearty Honest Hopeful Humble Indigo Ivory
            Jade Jolly Jovial Just Keen Kind Lasting Lavender Level Lilac Lively Local Loyal Lucid
            Lunar Maple Measured Mellow Merry Mild Mindful Misty Modest Mossy Neat Nimble Noble
            Northern Olive Open Orderly Patient Pearly Placid Plain Polite Prompt Proud Quick Quiet
            Ready Restful Roaming Rosy Russet Rustic Sage Scarlet Sensible Serene Silver Sincere
            Snowy Sober Solar Spirited Spruce Stately Steady Sturdy Sunlit Swift Tactful Tawny
            Tender Tidy Tranquil Trusty Upbeat Upright Vernal Violet Vivid Warm Watchful Western
            Willing Winter Wise Witty Woven Young Zesty
            """);

    private static final String[] NOUNS = words("""
            Acorn Albatross Almond Anchor Antelope Apple Arrow Badger Banjo Barley Basket Beacon
            Beaver Beech Bell Birch Bison Blackbird Bluebell Bobbin Bramble Bridge Brook Bugle
            Bullfinch Button Canoe Canyon Caribou Cedar Cello Chaffinch Cherry Chestnut Clover Comet
            Compass Cormorant Cricket Crocus Curlew Cypress Daisy Dolphin Dormouse Dove Dragonfly
            Drum Dunnock Eagle Eider Elm Ermine Falcon Fern Ferry Fiddle Finch Flute Foxglove Garnet
            Gazelle Gecko Goldfinch Goose Harbour Hare Harp Hawthorn Hazelnut Heather Hedgehog Heron
            Hollyhock Hoopoe Ibex Island Jackdaw Juniper Kestrel Kettle Kingfisher Kite Lantern
            Lapwing Lark Larch Lemon Leveret Lighthouse Linnet Lupin Lynx Magpie Mallard Mandolin
            Marigold Marmot Meadow Merlin Moorhen Mulberry Nightjar Nutmeg Nuthatch Oak Oboe Orchard
            Osprey Otter Owl Paddle Pebble Pelican Penguin Pepper Pheasant Pigeon Pine Pinecone
            Plover Plum Poplar Poppy Primrose Puffin Quail Quill Quince Rabbit Raven Redstart River
            Robin Rook Rowan Saddle Saffron Sandpiper Seal Siskin Skylark Snowdrop Sparrow Spindle
            Squirrel Starling Stoat Stork Swallow Swan Swift Sycamore Teal Teapot Tern Thistle
            Thrush Tortoise Trumpet Tulip Turnstone Umbrella Valley Violin Wagtail Walnut Warbler
            Waxwing Weaver Wheatear Willow Windmill Woodlark Wren Yarrow
            """);

    private Pseudonyms() {}

    /** Whether a name reads as one that could have been drawn here, with a number or without. */
    static boolean couldBe(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        return parts.length == 2 && holds(ADJECTIVES, parts[0]) && holds(NOUNS, parts[1]);
    }

    static Stream<String> adjectives() {
        return Arrays.stream(ADJECTIVES);
    }

    static Stream<String> nouns() {
        return Arrays.stream(NOUNS);
    }

    private static boolean holds(String[] words, String word) {
        return Arrays.stream(words).anyMatch(word::equalsIgnoreCase);
    }

    /** One of more than 20,000 pairs, each as likely as any other. */
    static String draw(RandomGenerator random) {
        return ADJECTIVES[random.nextInt(ADJECTIVES.length)] + " " + NOUNS[random.nextInt(NOUNS.length)];
    }

    private static String[] words(String lines) {
        return lines.strip().split("\\s+");
    }
}
