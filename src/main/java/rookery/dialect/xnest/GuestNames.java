package rookery.dialect.xnest;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;

import java.util.List;

/// Names for those who bring none: 64 words of how, 64 birds.
final class GuestNames {
    private static final List<String> HOW =
            List.of(
                    "Able", "Amber", "Bold", "Brave", "Bright", "Brisk", "Calm", "Candid", "Cheery",
                    "Clever", "Coral", "Crisp", "Daring", "Deft", "Dusky", "Eager", "Early", "Fair",
                    "Fleet", "Fond", "Frosty", "Gentle", "Glad", "Golden", "Grand", "Happy",
                    "Hardy", "Honest", "Humble", "Ivory", "Jolly", "Keen", "Kind", "Lively",
                    "Lucky", "Lunar", "Mellow", "Merry", "Mild", "Misty", "Modest", "Neat",
                    "Nimble", "Noble", "Patient", "Placid", "Plucky", "Proud", "Quick", "Quiet",
                    "Rapid", "Royal", "Sandy", "Silver", "Sleek", "Snowy", "Spry", "Steady",
                    "Sunny", "Swift", "Tidy", "Warm", "Wise", "Witty");

    private static final List<String> BIRD =
            List.of(
                    "Avocet",
                    "Bittern",
                    "Bluetit",
                    "Bunting",
                    "Buzzard",
                    "Chough",
                    "Condor",
                    "Coot",
                    "Cormorant",
                    "Crane",
                    "Crow",
                    "Cuckoo",
                    "Curlew",
                    "Dipper",
                    "Dove",
                    "Dunlin",
                    "Dunnock",
                    "Egret",
                    "Eider",
                    "Falcon",
                    "Finch",
                    "Gannet",
                    "Godwit",
                    "Goose",
                    "Goshawk",
                    "Grebe",
                    "Gull",
                    "Harrier",
                    "Heron",
                    "Hobby",
                    "Hoopoe",
                    "Ibis",
                    "Jackdaw",
                    "Jay",
                    "Kestrel",
                    "Kingfisher",
                    "Kite",
                    "Knot",
                    "Lapwing",
                    "Lark",
                    "Linnet",
                    "Magpie",
                    "Martin",
                    "Merlin",
                    "Nightjar",
                    "Nuthatch",
                    "Oriole",
                    "Osprey",
                    "Owl",
                    "Petrel",
                    "Pipit",
                    "Plover",
                    "Puffin",
                    "Raven",
                    "Redstart",
                    "Robin",
                    "Rook",
                    "Shrike",
                    "Siskin",
                    "Snipe",
                    "Starling",
                    "Swallow",
                    "Teal",
                    "Wren");

    static final int COUNT = HOW.size() * BIRD.size();

    /// Odd, so that neighbouring numbers get unlike names and [#COUNT] neighbours all get different
    /// ones.
    private static final long SPREAD = 2_685;

    private GuestNames() {}

    /// Chance must not live in a dialect; the account number, new for each guest, stands for it.
    static Nickname of(AccountId guest) {
        int index = (int) Math.floorMod(guest.number() * SPREAD, (long) COUNT);
        return new Nickname(HOW.get(index / BIRD.size()) + " " + BIRD.get(index % BIRD.size()));
    }
}
