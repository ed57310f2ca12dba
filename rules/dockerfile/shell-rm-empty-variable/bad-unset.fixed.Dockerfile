FROM debian:12-slim
ARG TMP_FOLDER
# finds: shell-rm-empty-variable
RUN make && rm -rf ${BUILD_DIR:?}/
# finds: shell-rm-empty-variable
RUN rm -fr "${TMP_FOLDER:?}"/* /var/tmp/x
# finds: shell-rm-empty-variable
RUN sudo rm --recursive "${WORK:?}/"
