package dev.attune.engine.profile;

import dev.attune.engine.event.EventType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person put aside: cart, wishlist, purchases and what must not be shown again. Empty ones take no room. */
final class Holdings {
    private static final int CART = 100;
    private static final int WISHLIST = 200;
    private static final int PURCHASES = 200;
    private static final int DISMISSED = 500;

    private @Nullable TimedItems cart;
    private @Nullable TimedItems wishlist;
    private @Nullable TimedItems purchases;
    private @Nullable TimedItems dismissed;

    void apply(EventType type, String item, long time) {
        switch (type) {
            case ADD_TO_CART -> cart().put(item, time);
            case REMOVE_FROM_CART -> cart().remove(item, time);
            case ADD_TO_WISHLIST -> wishlist().put(item, time);
            case REMOVE_FROM_WISHLIST -> wishlist().remove(item, time);
            case PURCHASE -> {
                purchases().put(item, time);
                cart().remove(item, time);
            }
            case DISLIKE, NOT_INTERESTED -> dismissed().put(item, time);
            case LIKE -> like(item, time);
            default -> {
                // Nothing is put aside or taken back.
            }
        }
    }

    void merge(Holdings other) {
        if (other.cart != null) {
            cart().merge(other.cart);
        }
        if (other.wishlist != null) {
            wishlist().merge(other.wishlist);
        }
        if (other.purchases != null) {
            purchases().merge(other.purchases);
        }
        if (other.dismissed != null) {
            dismissed().merge(other.dismissed);
        }
    }

    List<String> cartItems() {
        return present(cart);
    }

    List<String> wishlistItems() {
        return present(wishlist);
    }

    List<String> purchasedItems() {
        return present(purchases);
    }

    List<String> dismissedItems() {
        return present(dismissed);
    }

    // A like without a dislike is remembered too: the dislike may come late.
    private void like(String item, long time) {
        dismissed().remove(item, time);
    }

    private static List<String> present(@Nullable TimedItems items) {
        return items == null ? List.of() : items.present();
    }

    private TimedItems cart() {
        cart = cart == null ? new TimedItems(CART) : cart;
        return cart;
    }

    private TimedItems wishlist() {
        wishlist = wishlist == null ? new TimedItems(WISHLIST) : wishlist;
        return wishlist;
    }

    private TimedItems purchases() {
        purchases = purchases == null ? new TimedItems(PURCHASES) : purchases;
        return purchases;
    }

    private TimedItems dismissed() {
        dismissed = dismissed == null ? new TimedItems(DISMISSED) : dismissed;
        return dismissed;
    }

    void write(StateWriter writer) throws IOException {
        write(writer, cart);
        write(writer, wishlist);
        write(writer, purchases);
        write(writer, dismissed);
    }

    private static void write(StateWriter writer, @Nullable TimedItems items) throws IOException {
        writer.flag(items != null);
        if (items != null) {
            items.write(writer);
        }
    }

    static Holdings read(StateReader reader) throws IOException {
        Holdings holdings = new Holdings();
        holdings.cart = reader.flag() ? TimedItems.read(reader, CART) : null;
        holdings.wishlist = reader.flag() ? TimedItems.read(reader, WISHLIST) : null;
        holdings.purchases = reader.flag() ? TimedItems.read(reader, PURCHASES) : null;
        holdings.dismissed = reader.flag() ? TimedItems.read(reader, DISMISSED) : null;
        return holdings;
    }
}
