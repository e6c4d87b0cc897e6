#include "core/content/required_texts.h"

#include <array>

namespace cardwalk {

namespace {

constexpr std::array<std::string_view, 63> kTexts{"coach.done.text",
                                                  "coach.done.title",
                                                  "coach.handover.text",
                                                  "coach.handover.title",
                                                  "coach.notHere",
                                                  "coach.nothing",
                                                  "coach.otherLayer",
                                                  "coach.overline.app",
                                                  "coach.overline.check",
                                                  "coach.overline.desk",
                                                  "coach.overline.other.app",
                                                  "coach.overline.other.website",
                                                  "coach.overline.website",
                                                  "coach.say.back.app",
                                                  "coach.say.back.website",
                                                  "coach.say.click",
                                                  "coach.say.hover",
                                                  "coach.say.tap",
                                                  "coach.say.type",
                                                  "coach.switch.app",
                                                  "coach.switch.website",
                                                  "coach.toHandover",
                                                  "coach.wrongTurn",
                                                  "coach.wrongTurn.aside",
                                                  "coach.wrongTurn.back",
                                                  "explain.default",
                                                  "explain.elsewhere",
                                                  "explain.limit",
                                                  "explain.sole",
                                                  "explain.unpaid",
                                                  "item.trial",
                                                  "label.default",
                                                  "label.expired",
                                                  "label.thatCard",
                                                  "label.verifying",
                                                  "label.virtual",
                                                  "order.cancelled",
                                                  "order.delivered",
                                                  "order.paid",
                                                  "order.pending",
                                                  "order.shipped",
                                                  "progress.app",
                                                  "progress.website",
                                                  "repair.default",
                                                  "repair.limit",
                                                  "repair.sole",
                                                  "repair.unpaid",
                                                  "session.restarted",
                                                  "session.undo",
                                                  "stores.app",
                                                  "stores.checkout",
                                                  "stores.empty.app",
                                                  "stores.empty.checkout",
                                                  "stores.empty.website",
                                                  "stores.places.many",
                                                  "stores.places.none",
                                                  "stores.places.one",
                                                  "stores.title",
                                                  "stores.title.none",
                                                  "stores.website",
                                                  "trap.app",
                                                  "trap.website",
                                                  "ui.notice"};

}  // namespace

std::span<const std::string_view> requiredTexts() { return kTexts; }

}  // namespace cardwalk
