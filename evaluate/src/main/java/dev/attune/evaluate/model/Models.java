package dev.attune.evaluate.model;

import dev.attune.evaluate.yardstick.Demographic;
import dev.attune.evaluate.yardstick.DemographicSettings;
import dev.attune.evaluate.yardstick.Ials;
import dev.attune.evaluate.yardstick.IalsSettings;
import dev.attune.evaluate.yardstick.Isgd;
import dev.attune.evaluate.yardstick.IsgdSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The models that can be evaluated, by name, and {@link Variants} of the product. A new one is one line here. */
public final class Models {
    private static final List<Model> ALL = List.of(
            Model.product("attune"),
            Variants.reciprocalRank(),
            Model.single("popular"),
            Model.single("trending"),
            Model.single("category-popular"),
            Model.single("co-visitation"),
            Model.single("own"),
            Model.single("sequential-rules"),
            Model.single("markov"),
            Model.single("cosine"),
            Model.single("llr"),
            Model.single("two-steps"),
            Model.single("bought-together"),
            Model.single("session-knn"),
            Model.single("stan"),
            Model.single("users"),
            Model.single("factors"),
            Model.single("session-embedding").randomly().inPasses(),
            Model.single("linear"),
            Model.single("content"),
            Model.added(
                            "ials",
                            (catalog, seed) -> new Ials(IalsSettings.defaults().withSeed(seed)))
                    .randomly(),
            Model.added(
                            "isgd",
                            (catalog, seed) -> new Isgd(IsgdSettings.defaults().withSeed(seed)))
                    .randomly()
                    .inPasses(),
            Model.added("all-time", (catalog, seed) -> new Demographic(DemographicSettings.withoutAttributes())),
            Model.added("demographic", (catalog, seed) -> new Demographic(DemographicSettings.defaults())),
            Model.productWith(
                    "all-time", 2, (catalog, seed) -> new Demographic(DemographicSettings.withoutAttributes())),
            Model.productWith("demographic", 2, (catalog, seed) -> new Demographic(DemographicSettings.defaults())));

    private Models() {}

    /** The names, in the order of the table. */
    public static List<String> names() {
        return ALL.stream().map(Model::name).toList();
    }

    /** The models of these names in the order given, each once; throws {@link IllegalArgumentException} for others. */
    public static List<Model> ofNames(List<String> names) {
        Set<Model> models = new LinkedHashSet<>();
        for (String name : names) {
            models.add(ofName(name));
        }
        return new ArrayList<>(models);
    }

    private static Model ofName(String name) {
        for (Model model : ALL) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        Model variant = Variants.ofName(name);
        if (variant != null) {
            return variant;
        }
        String known = names().stream().collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "models: " + name + " (expected: some of " + known + ", or attune-SOURCE or attune+SOURCE=WEIGHT)");
    }
}
