using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class ChannelCodesTests
{
    [TestCase("email", Channel.Email)]
    [TestCase("sms", Channel.Sms)]
    [TestCase("whatsapp", Channel.WhatsApp)]
    [TestCase("web-push", Channel.WebPush)]
    [TestCase("on-site", Channel.OnSite)]
    public void Codes_are_written_in_shops_databases_and_files(string code, Channel channel)
    {
        Assert.That(ChannelCodes.Of(channel), Is.EqualTo(code));
        Assert.That(ChannelCodes.Find(code), Is.EqualTo(channel));
    }

    [Test]
    public void Every_channel_has_one() => Assert.That(ChannelCodes.All.Select(ChannelCodes.Find), Is.EquivalentTo(Enum.GetValues<Channel>().Cast<Channel?>()));

    [Test]
    public void What_is_none_is_not_found_and_not_named()
    {
        Assert.That(ChannelCodes.Find("Email"), Is.Null);
        Assert.That(() => ChannelCodes.Of((Channel)99), Throws.InvalidOperationException);
    }

    [Test]
    public void Stored_codes_are_read_past_blanks_and_gaps() => Assert.That(ChannelCodes.Split(" email, ,sms,"), Is.EqualTo(new[] { "email", "sms" }));
}
