# glad 2 writes the OpenGL 3.3 core and EGL 1.5 loaders into the build folder at configure time.
#
#   #include <glad/gl.h>   gladLoadGL(glfwGetProcAddress)   or   gladLoadGL(eglGetProcAddress)
#   #include <glad/egl.h>  gladLoaderLoadEGL(display)

set(glad_dir ${CMAKE_BINARY_DIR}/glad)
set(glad_arguments --api gl:core=3.3,egl=1.5
    --extensions EGL_EXT_platform_base,EGL_MESA_platform_surfaceless
    --reproducible --quiet --out-path ${glad_dir} c --loader)

set(glad_made "")
if(EXISTS ${glad_dir}/made)
  file(READ ${glad_dir}/made glad_made)
endif()
if(NOT glad_made STREQUAL "${glad_arguments}")
  find_program(GLAD_PROGRAM glad)
  if(NOT GLAD_PROGRAM)
    message(FATAL_ERROR
      "The OpenGL loader generator 'glad' (version 2) is missing. Install it: apt-get install python3-glad, "
      "or: pip install glad2")
  endif()
  file(REMOVE_RECURSE ${glad_dir})
  execute_process(COMMAND ${GLAD_PROGRAM} ${glad_arguments} RESULT_VARIABLE glad_result
    ERROR_VARIABLE glad_error OUTPUT_VARIABLE glad_output)
  if(NOT glad_result EQUAL 0)
    message(FATAL_ERROR "${GLAD_PROGRAM} failed; it must be glad 2 or later.\n${glad_output}${glad_error}")
  endif()
  file(WRITE ${glad_dir}/made "${glad_arguments}")
endif()

add_library(glad STATIC ${glad_dir}/src/gl.c ${glad_dir}/src/egl.c)
target_include_directories(glad SYSTEM PUBLIC ${glad_dir}/include)
target_link_libraries(glad PUBLIC ${CMAKE_DL_LIBS})
