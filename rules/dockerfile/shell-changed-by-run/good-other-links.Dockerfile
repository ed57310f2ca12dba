FROM debian:13-slim
RUN ln -sf /bin/bash /usr/local/bin/sh && ln -s /bin/sh /bin/bash-link
RUN ln -s /bin/busybox /bin/sh && cp /bin/sh /rootfs/bin/sh
RUN ln -s "$JAVA_HOME/bin/java" /usr/bin/java && install $FILES
