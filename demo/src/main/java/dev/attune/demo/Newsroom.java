package dev.attune.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Writes the articles of the demo's newspaper from patterns. The same seed writes the same ones in the same order. */
final class Newsroom {
    private static final String RESOURCE = "/news/stories.txt";
    private static final List<String> PLACES = List.of(
            "Harrow Bay",
            "Lowmere",
            "Tarnmouth",
            "Kestrel Hill",
            "Ostry",
            "Fenwick Sands",
            "Old Birch",
            "Marlstone",
            "Quayside",
            "Aldergate",
            "Thornby",
            "Saint Orrin");
    private static final List<String> COUNTRIES =
            List.of("Valdoria", "Norrland", "the Amber Isles", "Keszta", "Upper Lumen", "Tessaly");
    private static final List<String> WATERS = List.of("Wend", "Ilse", "Brann", "Corra");
    private static final List<String> WRITERS = List.of(
            "Ada Lindqvist",
            "Tomas Reyl",
            "Imke Vos",
            "Samir Halloran",
            "June Okafor-Pell",
            "Pavel Dunne",
            "Rosa Thiel",
            "Noor Castell");

    private final List<Pattern> patterns;
    private final long seed;

    private record Pattern(String section, String tags, String headline, String sentence) {}

    Newsroom(long seed) {
        this.seed = seed;
        this.patterns = read();
        Collections.shuffle(patterns, new Random(seed));
    }

    /** An article as the catalogue takes it. */
    Map<String, Object> article(int number, long publishedAt, boolean available) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        Pattern pattern = patterns.get(number % patterns.size());
        Map<String, String> words = words(random);
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", id(number));
        article.put("title", filled(pattern.headline(), words));
        article.put("categories", List.of(pattern.section()));
        article.put("tags", List.of(pattern.tags().split(" ")));
        article.put("text", filled(pattern.sentence(), words));
        article.put("url", "/#/story/" + id(number));
        article.put("publishedAt", publishedAt);
        article.put("available", available);
        article.put(
                "properties",
                Map.of("writer", WRITERS.get(random.nextInt(WRITERS.size())), "minutes", 2 + random.nextInt(7)));
        return article;
    }

    static String id(int number) {
        return "story-" + (number + 1);
    }

    private static Map<String, String> words(SplittableRandom random) {
        return Map.of(
                "place", PLACES.get(random.nextInt(PLACES.size())),
                "country", COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                "water", WATERS.get(random.nextInt(WATERS.size())),
                "number", Integer.toString(4 + random.nextInt(30)));
    }

    private static String filled(String pattern, Map<String, String> words) {
        String text = pattern;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace('{' + word.getKey() + '}', word.getValue());
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<Pattern> read() {
        List<Pattern> patterns = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split(" \\| ");
            if (parts.length == 4 && !line.startsWith("#")) {
                patterns.add(new Pattern(parts[0], parts[1], parts[2], parts[3]));
            }
        }
        return patterns;
    }

    private static List<String> lines() {
        try (InputStream in = Newsroom.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
