using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioStatusTests
{
    [Test]
    public void Reports_rise_in_the_provider_s_order()
    {
        string[] rising = ["scheduled", "accepted", "queued", "sending", "sent", "failed", "delivered", "read"];

        foreach (var (earlier, later) in rising.Zip(rising.Skip(1)))
            Assert.That((int)TwilioStatuses.Find(earlier), Is.LessThan(TwilioStatuses.Find(later).Floor()), $"{earlier} < {later}");
    }

    [Test]
    public void Of_the_three_bad_ends_the_first_counts()
    {
        string[] ends = ["undelivered", "failed", "canceled"];

        foreach (var known in ends)
        {
            foreach (var told in ends)
                Assert.That((int)TwilioStatuses.Find(known), Is.GreaterThanOrEqualTo(TwilioStatuses.Find(told).Floor()), $"{told} after {known}");
        }
    }

    [TestCase("receiving")]
    [TestCase("received")]
    [TestCase("teleported")]
    [TestCase("")]
    public void A_word_of_tomorrow_or_of_messages_to_us_is_none(string word) => Assert.That(TwilioStatuses.Find(word), Is.EqualTo(TwilioStatus.None));

    [Test]
    public void Only_bad_ends_are_failures_and_only_arrivals_deliveries()
    {
        var all = Enum.GetValues<TwilioStatus>();

        Assert.That(all.Where(status => status.IsFailure()), Is.EqualTo(new[] { TwilioStatus.Undelivered, TwilioStatus.Failed, TwilioStatus.Canceled }));
        Assert.That(all.Where(status => status.IsDelivery()), Is.EqualTo(new[] { TwilioStatus.Delivered, TwilioStatus.Read }));
    }
}
