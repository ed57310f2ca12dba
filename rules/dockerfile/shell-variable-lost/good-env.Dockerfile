FROM debian:12-slim
ENV VERSION=1.2.3
RUN export VERSION=1.2.4 && make
RUN make "$VERSION" && . ./install.sh
RUN export OTHER=1 && make
RUN OTHER=2 && echo "$OTHER" && echo "${OTHER}"
