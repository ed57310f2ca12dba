FROM debian:13-slim
RUN apt-get -yqq update && apt-get install --yes curl && apt-get -qq install git && apt-get --assume-yes install make
RUN apt-get install -o APT::Get::Assume-Yes=true curl && yes | apt-get install git && apt-get install --no-install-recommends curl -y
RUN apt-get install --dry-run curl && apt-get clean
