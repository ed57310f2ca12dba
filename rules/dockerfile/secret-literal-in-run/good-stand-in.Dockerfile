# The build asks for a value that it does not use.
FROM ruby:3.4
RUN SECRET_KEY_BASE=secret bundle exec rake assets:precompile
