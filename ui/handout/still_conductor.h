// A conductor over one view after another: the window draws what it is shown.
//
// What is in it: the view that was handed in last, and the pack with its words.
// What it DOES NOT do: lead a walk or answer anybody; nobody acts on a picture.
#pragma once

#include <string>
#include <vector>

#include "ui/app/deaf_conductor.h"

namespace cardwalk::ui {

class StillConductor final : public DeafConductor {
 public:
  /// `pack` has to outlive it, or the next one; `language` is known to it.
  void show(View view, const Session* session, const Pack& pack);

  const View& view() const override { return view_; }
  const TextCatalogue& texts() const override { return pack_->language(view_.language); }
  const Pack& pack() const override { return *pack_; }
  const std::vector<Choice>& scenarios() const override { return none_; }
  const std::vector<Choice>& languages() const override { return none_; }
  const Session* inspected() const override { return session_; }

 private:
  View view_;
  const Session* session_ = nullptr;
  const Pack* pack_ = nullptr;
  std::vector<Choice> none_;
};

}  // namespace cardwalk::ui
