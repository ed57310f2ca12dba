FROM ruby:3.4
ARG RAILS_VERSION=8.0.3
RUN gem install -N bundler:2.7.2 && gem install rails --version $RAILS_VERSION && gem install /tmp/x.gem
