using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Consents;

internal sealed class SuppressionLineTests
{
    private static readonly string Jane = AddressKey.Hash("jane@shop.example.com");
    private static readonly string Phone = AddressKey.Hash("tel:+40721123456");

    [TestCase("jane@shop.example.com")]
    [TestCase("  Jane@Shop.Example.com  ")]
    [TestCase("\"jane@shop.example.com\",2026-01-01,whatever")]
    [TestCase("jane@shop.example.com;nao me ligue")]
    public void An_email_is_one_for_mail(string text)
    {
        var line = SuppressionLine.Read(text, 2, "RO");

        Assert.That((line.Hash, line.Problem), Is.EqualTo((Jane, (SuppressionProblem?)null)));
        Assert.That(line.Channels, Is.EqualTo(new[] { Channel.Email }));
    }

    [TestCase("+40 721 123 456", "")]
    [TestCase("'+40721123456", "BR")]
    [TestCase("0721.123.456\t", "RO")]
    [TestCase("\"'0040 721 123 456\"", "RO")]
    public void A_phone_is_one_for_messages_however_it_is_written(string text, string country)
    {
        var line = SuppressionLine.Read(text, 2, country);

        Assert.That(line.Hash, Is.EqualTo(Phone));
        Assert.That(line.Channels, Is.EqualTo(new[] { Channel.Sms, Channel.WhatsApp }));
    }

    [Test]
    public void A_hash_stands_for_every_channel_and_a_channel_beside_it_for_that_alone()
    {
        Assert.That(SuppressionLine.Read(Jane.ToUpperInvariant(), 2, "").Hash, Is.EqualTo(Jane));
        Assert.That(SuppressionLine.Read(Jane, 2, "").Channels, Is.EqualTo(ConsentRules.Choosable));
        Assert.That(SuppressionLine.Read(Jane + ",WhatsApp,Manual", 2, "").Channels, Is.EqualTo(new[] { Channel.WhatsApp }));
    }

    [TestCase("", null)]
    [TestCase("  ", null)]
    [TestCase(",,", null)]
    [TestCase("nobody", SuppressionProblem.NoAddress)]
    [TestCase("a@b@c.test", SuppressionProblem.NoAddress)]
    [TestCase("1234", SuppressionProblem.NoAddress)]
    [TestCase("0721 123 456", SuppressionProblem.Phone)]
    public void What_is_no_address_is_told_by_its_line(string text, SuppressionProblem? problem)
    {
        var line = SuppressionLine.Read(text, 7, "");

        Assert.That((line.Number, line.Hash, line.Problem), Is.EqualTo((7, "", problem)));
    }

    [Test]
    public void The_first_line_may_be_a_heading()
    {
        Assert.That(SuppressionLine.Read("telefone;data", 1, "").Problem, Is.Null);
        Assert.That(SuppressionLine.Read("telefone;data", 2, "").Problem, Is.EqualTo(SuppressionProblem.NoAddress));
        Assert.That(SuppressionLine.Read("jane@shop.example.com", 1, "").Hash, Is.EqualTo(Jane));
    }
}
