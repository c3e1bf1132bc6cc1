package dev.attune.testkit.shoppers;

import java.util.Locale;

/** The words of the shop. */
final class Wares {
    private static final String[] CATEGORIES = {
        "mugs", "lamps", "chairs", "plants", "books", "knives", "bags", "clocks", "rugs", "games", "pens", "candles"
    };
    private static final String[] QUALITY_WORDS = {
        "Simple", "Hand-made", "Tall", "Small", "Classic", "Light", "Sturdy", "Quiet", "Folding", "Everyday"
    };
    private static final String[] COLOUR_WORDS = {"blue", "green", "red", "white", "black", "yellow", "grey", "brown"};
    private static final String[] BRAND_WORDS = {"Aldern", "Brisk", "Corvo", "Dunmore", "Ettle", "Fjell", "Gant", "Hask"
    };

    static final int QUALITIES = QUALITY_WORDS.length;
    static final int COLOURS = COLOUR_WORDS.length;
    static final int BRANDS = BRAND_WORDS.length;

    private Wares() {}

    static String category(int number) {
        int round = number / CATEGORIES.length;
        String name = CATEGORIES[number % CATEGORIES.length];
        return round == 0 ? name : name + "-" + (round + 1);
    }

    /** One of the category's things: {@code mug} of {@code mugs}. */
    static String noun(String category) {
        String word = category.split("-")[0].toLowerCase(Locale.ROOT);
        return word.equals("knives") ? "knife" : word.substring(0, word.length() - 1);
    }

    static String quality(int number) {
        return QUALITY_WORDS[number];
    }

    static String colour(int number) {
        return COLOUR_WORDS[number];
    }

    static String brand(int number) {
        return BRAND_WORDS[number];
    }
}
