FROM debian:12-slim
RUN cd /usr/src/app; rm -rf /usr/src/app/build
RUN cd build; make; cd ..; ls
RUN mkdir -p /work; cd /work; rm -rf *
