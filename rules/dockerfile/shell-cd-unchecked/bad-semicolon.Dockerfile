FROM debian:12-slim
# finds: shell-cd-unchecked
RUN cd /usr/src/app; rm -rf *
# finds: shell-cd-unchecked
RUN cd build; make; find . -name '*.o' -delete; cd ..
