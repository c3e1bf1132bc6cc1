package dev.attune.engine.source.pairs;

import dev.attune.engine.event.EventType;
import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.Interaction.Touch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pair table should hold, counted in one go in maps and doubles. */
final class Recount {
    private static final int STEPS = 10;
    private static final double CAP = 5;

    final Map<String, Cell> cells = new HashMap<>();
    final Map<String, Integer> sessions = new HashMap<>();
    final double halfLife;
    final long now;
    int sessionCount;

    Recount(List<Interaction> interactions, double halfLife, long now) {
        this.halfLife = halfLife;
        this.now = now;
        interactions.stream().filter(i -> i.weight() > 0).forEach(this::count);
    }

    Cell cell(String from, String to) {
        return cells.getOrDefault(from + ">" + to, new Cell());
    }

    /** Decayed sum of forward edges and a quarter of those back, over all neighbours. */
    double heft(String from) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(from + ">"))
                .mapToDouble(cell -> cell.getValue().heft())
                .sum();
    }

    private void count(Interaction i) {
        if (i.firstTouch()) {
            sessions.merge(i.item(), 1, Integer::sum);
            sessionCount += i.context().isEmpty() ? 1 : 0;
        }
        boolean sameStep = !i.firstTouch()
                && i.context().size() < 10
                && i.context().stream().noneMatch(touch -> touch.item().equals(i.item()));
        boolean comesBack = (i.type() == EventType.CLICK || i.type() == EventType.VIEW) && !sameStep;
        for (Touch touch : i.context()) {
            boolean both = i.type() == EventType.PURCHASE && touch.weight() >= i.weight();
            if (touch.distance() <= STEPS && (comesBack || !touch.item().equals(i.item()))) {
                edge(i, touch.item(), touch.distance(), comesBack || i.firstTouch(), both);
            }
        }
    }

    private void edge(Interaction i, String other, int distance, boolean visit, boolean both) {
        double weight = Math.min(i.weight(), CAP) / distance * Math.pow(2, (i.time() - now) / halfLife);
        Cell there = cells.computeIfAbsent(other + ">" + i.item(), key -> new Cell());
        there.next += visit && distance == 1 ? 1 : 0;
        there.skip += visit && distance == 2 ? 1 : 0;
        there.forward += visit ? 1.0 / distance : 0;
        there.decayed += weight;
        there.carted += i.type() == EventType.ADD_TO_CART ? 1 : 0;
        there.bought += i.type() == EventType.PURCHASE ? 1 : 0;
        meet(there, i, both);
        if (!other.equals(i.item())) {
            Cell back = cells.computeIfAbsent(i.item() + ">" + other, key -> new Cell());
            back.backward += visit ? 1.0 / distance : 0;
            back.decayedBackward += weight;
            meet(back, i, both);
        }
    }

    private static void meet(Cell cell, Interaction i, boolean both) {
        cell.together += i.firstTouch() ? 1 : 0;
        cell.bothBought += both ? 1 : 0;
        cell.lastSeen = Math.max(cell.lastSeen, i.time());
    }

    /** One pair. */
    static final class Cell {
        int next;
        int skip;
        double forward;
        double backward;
        int together;
        double decayed;
        double decayedBackward;
        long lastSeen = Long.MIN_VALUE;
        int carted;
        int bought;
        int bothBought;

        double heft() {
            return decayed + decayedBackward / 4;
        }
    }
}
