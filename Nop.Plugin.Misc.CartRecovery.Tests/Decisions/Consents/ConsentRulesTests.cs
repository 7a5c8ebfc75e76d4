using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Consents;

internal sealed class ConsentRulesTests
{
    private static readonly ConsentRules Rules = new(ConsentMode.Notice,
    [
        new(Channel.Email, "RO", ConsentMode.Strict),
        new(Channel.Email, "EU", ConsentMode.SoftOptIn),
        new(Channel.WhatsApp, ConsentRules.Everywhere, ConsentMode.SoftOptIn),
        new(Channel.WhatsApp, "BR", ConsentMode.Notice),
    ]);

    [TestCase(Channel.Email, "RO", ConsentMode.Strict)]
    [TestCase(Channel.Email, "ro", ConsentMode.Strict)]
    [TestCase(Channel.Email, "FR", ConsentMode.SoftOptIn)]
    [TestCase(Channel.Email, "US", ConsentMode.Notice)]
    [TestCase(Channel.Email, "", ConsentMode.Notice)]
    [TestCase(Channel.Sms, "RO", ConsentMode.Strict)]
    [TestCase(Channel.Sms, "US", ConsentMode.Strict)]
    [TestCase(Channel.WhatsApp, "BR", ConsentMode.Notice)]
    [TestCase(Channel.WhatsApp, "FR", ConsentMode.SoftOptIn)]
    [TestCase(Channel.WhatsApp, "", ConsentMode.SoftOptIn)]
    [TestCase(Channel.WebPush, "US", ConsentMode.Strict)]
    [TestCase(Channel.OnSite, "RO", ConsentMode.NotNeeded)]
    public void The_country_comes_before_its_group_and_the_channels_own_mode(Channel channel, string country, ConsentMode mode) =>
        Assert.That(Rules.ModeOf(channel, country), Is.EqualTo(mode));

    [TestCase(Channel.Email, ConsentMode.NotChosen)]
    [TestCase(Channel.Sms, ConsentMode.NotChosen)]
    [TestCase(Channel.WhatsApp, ConsentMode.NotChosen)]
    [TestCase(Channel.WebPush, ConsentMode.NotChosen)]
    [TestCase(Channel.OnSite, ConsentMode.NotNeeded)]
    public void Nothing_is_sent_before_the_store_has_chosen(Channel channel, ConsentMode mode) =>
        Assert.That((Rules with { Default = ConsentMode.NotChosen }).ModeOf(channel, "BR"), Is.EqualTo(mode));

    [Test]
    public void It_is_asked_only_what_some_row_needs()
    {
        var plain = ConsentRules.Of(ConsentMode.Strict);

        Assert.That((plain.AsksForCountries, plain.AsksForPurchases), Is.EqualTo((false, false)));
        Assert.That((Rules.AsksForCountries, Rules.AsksForPurchases), Is.EqualTo((true, true)));
        Assert.That((plain with { Ages = new ImpliedAges(0, 6) }).AsksForPurchases, Is.True);
        Assert.That((plain with { Ages = new ImpliedAges(24, 0) }).AsksForPurchases, Is.False);
        Assert.That((plain with { Rows = [new(Channel.Sms, ConsentRules.Everywhere, ConsentMode.SoftOptIn)] }), Has.Property(nameof(ConsentRules.AsksForPurchases)).True.And.Property(nameof(ConsentRules.AsksForCountries)).False);
    }
}
