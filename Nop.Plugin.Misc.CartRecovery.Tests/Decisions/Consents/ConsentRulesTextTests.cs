using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Consents;

internal sealed class ConsentRulesTextTests
{
    [Test]
    public void What_is_written_is_read_again()
    {
        ConsentRow[] rows = [new(Channel.Email, "RO", ConsentMode.Strict), new(Channel.Sms, "EU", ConsentMode.SoftOptIn), new(Channel.WhatsApp, "*", ConsentMode.Notice)];

        var text = ConsentRulesText.Write(rows);

        Assert.That(text, Is.EqualTo("email RO strict\nsms EU soft-opt-in\nwhatsapp * notice"));
        Assert.That(ConsentRulesText.Read(text).Rows, Is.EqualTo(rows));
    }

    [Test]
    public void Hands_write_as_they_like()
    {
        var reading = ConsentRulesText.Read("\r\n  Email\tro  STRICT\r\n\r\n");

        Assert.That(reading.Rows, Is.EqualTo(new[] { new ConsentRow(Channel.Email, "RO", ConsentMode.Strict) }));
        Assert.That(reading.Problems, Is.Empty);
    }

    [TestCase("email RO", ConsentRulesCause.Unreadable)]
    [TestCase("email RO strict please", ConsentRulesCause.Unreadable)]
    [TestCase("fax RO strict", ConsentRulesCause.Channel)]
    [TestCase("web-push RO notice", ConsentRulesCause.Channel)]
    [TestCase("on-site RO notice", ConsentRulesCause.Channel)]
    [TestCase("email ROU strict", ConsentRulesCause.Country)]
    [TestCase("email R1 strict", ConsentRulesCause.Country)]
    [TestCase("email RO maybe", ConsentRulesCause.Mode)]
    [TestCase("email RO not-needed", ConsentRulesCause.Mode)]
    [TestCase("sms * notice", ConsentRulesCause.Twice)]
    public void A_line_that_says_nothing_is_told_with_its_number(string line, ConsentRulesCause cause)
    {
        var reading = ConsentRulesText.Read("sms * strict\n" + line);

        Assert.That(reading.Problems, Is.EqualTo(new[] { new ConsentRulesProblem(2, cause, line) }));
        Assert.That(reading.Rows, Has.Count.EqualTo(1));
    }
}
