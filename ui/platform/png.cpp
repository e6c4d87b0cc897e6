#include "ui/platform/png.h"

#include <cstring>

#include <png.h>

namespace cardwalk::ui {
namespace {

std::vector<png_byte> withoutAlpha(const Image& image) {
  std::vector<png_byte> rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4) {
    rgb.insert(rgb.end(), {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2]});
  }
  return rgb;
}

png_image describedFor(const Image& image, png_uint_32 format) {
  png_image png;
  std::memset(&png, 0, sizeof png);
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image.width);
  png.height = static_cast<png_uint_32>(image.height);
  png.format = format;
  return png;
}

std::string write(const std::filesystem::path& file, const Image& image, png_uint_32 format,
                  const std::vector<png_byte>& pixels) {
  png_image png = describedFor(image, format);
  if (png_image_write_to_file(&png, file.c_str(), 0, pixels.data(), 0, nullptr) == 0) {
    return file.string() + " cannot be written: " + png.message;
  }
  return "";
}

}  // namespace

std::string writePng(const std::filesystem::path& file, const Image& image) {
  return write(file, image, PNG_FORMAT_RGB, withoutAlpha(image));
}

std::string writePngWithAlpha(const std::filesystem::path& file, const Image& image) {
  return write(file, image, PNG_FORMAT_RGBA, image.rgba);
}

std::string encodePng(const Image& image) {
  const std::vector<png_byte> rgb = withoutAlpha(image);
  png_image png = describedFor(image, PNG_FORMAT_RGB);
  std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(png), '\0');
  png_alloc_size_t size = bytes.size();
  if (png_image_write_to_memory(&png, bytes.data(), &size, 0, rgb.data(), 0, nullptr) == 0) return {};
  bytes.resize(size);
  return bytes;
}

Image readPng(const std::filesystem::path& file) {
  png_image png;
  std::memset(&png, 0, sizeof png);
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&png, file.c_str()) == 0) return {};
  png.format = PNG_FORMAT_RGBA;
  Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
  image.rgba.resize(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr) == 0) return {};
  return image;
}

}  // namespace cardwalk::ui
