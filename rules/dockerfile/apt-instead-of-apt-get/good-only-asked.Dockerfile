FROM ubuntu:24.04
# apt list has no counterpart in apt-get.
RUN apt list --installed > /packages.txt && echo apt install && aptitude --version
