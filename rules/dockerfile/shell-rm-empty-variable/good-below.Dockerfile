FROM debian:12-slim
ARG OUT=/out
RUN rm -rf $BUILD_DIR/cache "$BUILD_DIR" /tmp/$X "$A.d"/* && rm -f $BUILD_DIR/*
RUN rm -rf $OUT/*
