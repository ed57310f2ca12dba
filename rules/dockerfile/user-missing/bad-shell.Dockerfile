# finds: user-missing (low)
FROM ruby:3.4
WORKDIR /gem
COPY . .
CMD bash
