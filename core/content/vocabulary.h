// The closed vocabulary of a pack: every word that content may use, as enums.
//
// What is in it: surfaces, stores, gestures, control kinds, regions, frames, condition and effect words.
// What it DOES NOT do: parse (loader.h), give the words a meaning (core/sim) or a look (ui/controls).
#pragma once

#include <cstdint>

namespace cardwalk {

/// A device mock with its own screens. `desk` holds the few controls that lie outside both devices
/// (letting time pass, calling the job finished); it has no screen to look at and is always open.
enum class Surface : std::uint8_t { app, website, desk };
inline constexpr int kSurfaces = 3;
inline constexpr int kDevices = 2;  ///< surfaces with screens: app and website

/// A list of saved cards. `app` and `website` have the same numbers as their surfaces.
enum class Store : std::uint8_t { app, website, checkout };
inline constexpr int kStores = 3;

/// What a person does. A pack writes `press`; it is a tap on the app and a click on the website and desk.
enum class Gesture : std::uint8_t { tap, click, hover, scroll, type, back };
inline constexpr int kGestures = 6;

enum class OrderState : std::uint8_t { none, pending, paid, shipped, delivered, cancelled };
inline constexpr int kOrderStates = 6;

/// How a screen is framed. Everything but `page` lies over the page below it, which is dimmed and inert.
enum class Frame : std::uint8_t {
  page,    ///< fills the device
  sheet,   ///< slides up from the lower edge (app)
  dialog,  ///< small centred question with a scrim
  menu,    ///< small list at the control that opened it (three dots, dropdown)
  window   ///< larger modal window (website)
};

/// Where on the screen a control stands.
enum class Region : std::uint8_t {
  header,  ///< app: title bar; website: top bar of the site, filled from the right
  nav,     ///< website: side column; app: row of shortcuts below the title bar
  body,    ///< the scrolling part
  footer,  ///< fixed at the lower edge of a page, or the answer buttons of a dialog or sheet
  tabs     ///< app: bottom tab bar
};

enum class ControlKind : std::uint8_t {
  text,        ///< a paragraph
  heading,     ///< a section title
  notice,      ///< a boxed remark with a tone
  banner,      ///< a wide coloured panel with a headline
  row,         ///< list row: icon, label, detail, value, chevron
  shortcut,    ///< icon over a short label, laid out in a grid
  product,     ///< invented article: picture block, name, price, laid out in a grid
  cardTile,    ///< one saved card in the app's list
  cardFace,    ///< one card drawn large
  cardRow,     ///< one saved card as a table row of the website
  orderRow,    ///< one order with its state
  button,      ///< push button with a tone
  link,        ///< inline link
  chip,        ///< small rounded answer, e.g. offered by the bot
  bubble,      ///< chat bubble; tone `own` for what the person wrote
  field,       ///< text field
  checkbox,    ///< box with a tick
  radio,       ///< one of several cards to choose from
  iconButton,  ///< an icon alone, named by its label (three dots, bell, basket)
  tab,         ///< entry of the tab bar
  menuItem,    ///< entry of a sheet, menu or dropdown
  search       ///< search box
};
inline constexpr int kControlKinds = 22;

enum class Tone : std::uint8_t { plain, primary, danger, warning, good, own };

/// What the model itself has to say, whatever shop it carries. A rejection of the pack lends it words: in
/// `rejections.json` it `answers` one of these.
enum class Answer : std::uint8_t {
  nothing,   ///< a control that does nothing (R-00); the one every pack has to have
  notAsked,  ///< a card was removed that nobody asked about (R-01)
  blocked,   ///< the default, or the only card under the strict rule (R-02)
  unpaid,    ///< an unpaid order counts on the card and the rule blocks (R-05)
  full,      ///< the list has no room (R-06)
  notThere   ///< the card is not in that list (R-12)
};
inline constexpr int kAnswers = 6;

/// What a control is repeated over; each instance carries a card or an order as its item.
enum class Repeat : std::uint8_t {
  none,
  appCards,       ///< cards of the app's store
  websiteCards,   ///< cards of the website's store
  checkoutCards,  ///< cards of the checkout store
  offeredCards,   ///< cards that this surface offers at payment: its own list, then the checkout store
  addableCards,   ///< cards that may be stored on this surface: known to the scenario, not yet in its list
  orders,         ///< all orders that exist
  appHolds,       ///< cards whose check set an amount aside in the app, come back or not (NOTE-3a/b)
  websiteHolds    ///< the same on the website
};

/// Words of conditions. An operand card is `this` (the item of the repeated control, otherwise the card the
/// surface has open), `target` (the card to be removed) or `new` (the card to be stored instead).
enum class CondOp : std::uint8_t {
  all,           ///< every part holds; without parts: always
  any,           ///< at least one part holds; without parts: never
  negate,        ///< the one part does not hold
  rule,          ///< {"rule", "is"}: the scenario's rule has this value
  var,           ///< {"var", "is"}: the variable has this value
  saved,         ///< {"saved": store, "card"}: the store holds the card
  countBelow,    ///< {"count": store, "below"}: fewer cards than a number or "limit"
  isDefault,     ///< {"default": surface, "card"}: the card is the surface's default (PRE-1)
  canDelete,     ///< {"canDelete": surface, "card"}: no default or sole-card rule stands in the way (PRE-2,
                 ///< PRE-3)
  expired,       ///< {"expired": card}
  verifying,     ///< {"verifying": surface, "card"}: the card check is still running (NOTE-3a)
  holdPending,   ///< {"holdPending": true}: some verification amount has not come back yet (NOTE-3b)
  earlierHolds,  ///< {"earlierHolds": true}: amounts of earlier tries have not come back yet
  unpaidNames,   ///< {"unpaidNames": card}: an unpaid order is going to use the card (PRE-5)
  orderState,    ///< {"order": "this" | id, "state"}: the order is in this state
  anyUnpaid,     ///< {"anyUnpaid": true}: some order waits for payment (PRE-5)
  screen,        ///< {"screen": id}: open on its surface, or lying below a dialog there
  typed,         ///< {"typed": text key}: what was typed is this text, case and blanks forgiven (CHAT-2)
  typedTestNumber,  ///< {"typedTestNumber": true}: a published test number of a card that may be stored here
  revealed,         ///< {"revealed": "this"}: the pointer or focus rests on this item (WEB-7)
  opened,           ///< {"opened": "this"}, {"opened": "target"}: the surface has this card open
  sameCard,         ///< {"sameCard": card, "card": card}: both are known and the same
  removedEverywhere,    ///< {"removedEverywhere": card}: in none of the three stores (SYNC-4)
  othersKept,           ///< {"othersKept": true}: no card but the target was lost on app, website or checkout
  paidOrdersUntouched,  ///< {"paidOrdersUntouched": true}: no order paid at the start was changed (NOTE-1)
  noTrialOrder  ///< {"noTrialOrder": true}: the trial purchase is no order: left in time or cancelled (TRB-4,
                ///< R-14)
};
inline constexpr int kCondOps = 26;

enum class Operand : std::uint8_t { item, target, fresh };  ///< written "this", "target", "new"

/// Words of effects, applied in the order written.
enum class EffectOp : std::uint8_t {
  go,           ///< {"go": screen}: opens it; its card or order is kept only if it `keeps` it
  open,         ///< {"open": "this" | "target" | "new" | "none"}: the card the surface has open
  openOrder,    ///< {"openOrder": "this"}: the order the surface has open
  openTyped,    ///< {"openTyped": true}: opens the card whose published test number was typed
  reveal,       ///< {"reveal": "this" | "none"}: what rests under the pointer
  set,          ///< {"set": {var: value}}
  remove,       ///< {"remove": store}: takes the open (or this) card out of that store ONLY (T8, T14, T19)
  add,          ///< {"add": surface}: stores the open card; first card becomes default (T16)
  addDefault,   ///< {"addDefault": surface}: the same, and makes it the default (T16, box ticked)
  makeDefault,  ///< {"makeDefault": surface} (T15)
  payOrder,     ///< {"payOrder": true}: pays the open order with the open (or this) card (T18)
  cancelOrder,  ///< {"cancelOrder": true}: cancels the open (or this) order (T18)
  placeOrder,   ///< {"placeOrder": "paid" | "unpaid"}: the trial purchase becomes an order (T20, R-14)
  clock,        ///< {"clock": "advance"}: running card checks finish, holds come back (T17)
  say,          ///< {"say": text key}: a passing message; changes nothing
  note          ///< {"note": rejection id}: allowed, but the person is told what it means (R-01, R-14, R-18)
};
inline constexpr int kEffectOps = 16;

}  // namespace cardwalk
