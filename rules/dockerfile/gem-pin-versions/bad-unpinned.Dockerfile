FROM ruby:3.4
# finds: gem-pin-versions
RUN gem install --no-document bundler
# finds: gem-pin-versions, gem-pin-versions
RUN gem install rails -v '>= 7' && gem install rake puma:6.6.1
