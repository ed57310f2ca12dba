FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN bundle install && gem update --system && gem cleanup
