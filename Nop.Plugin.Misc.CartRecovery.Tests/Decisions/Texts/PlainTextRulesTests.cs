using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class PlainTextRulesTests
{
    [TestCase("a  b\t c\u00a0d", ExpectedResult = "a b c d")]
    [TestCase(" line one \r\n\r\n line two ", ExpectedResult = "line one\n\nline two")]
    [TestCase("\u202Eevil\u200B\u0007!", ExpectedResult = "evil !")]
    [TestCase("👩‍👩‍👧", ExpectedResult = "👩‍👩‍👧")]
    [TestCase("a\ud83d", ExpectedResult = "a")]
    public string A_text_is_tidied_and_keeps_its_lines(string text) => PlainLine.Tidy(text);

    [TestCase("Chair", ExpectedResult = "Chair")]
    [TestCase("Node.js in action, 2nd ed.", ExpectedResult = "Node.js in action, 2nd ed.")]
    [TestCase("St.Moritz chair 1/2\"", ExpectedResult = "St.Moritz chair 1/2\"")]
    [TestCase("Win at evil.com now", ExpectedResult = "")]
    [TestCase("EVIL.COM", ExpectedResult = "")]
    [TestCase("see http://evil", ExpectedResult = "")]
    [TestCase("www.evil", ExpectedResult = "")]
    [TestCase("bit.ly/x", ExpectedResult = "")]
    [TestCase("%CartRecovery.RestoreUrl%", ExpectedResult = "％CartRecovery.RestoreUrl%")]
    [TestCase("two\nlines", ExpectedResult = "two lines")]
    public string A_products_name_carries_no_address_token_or_line(string name) => PlainLine.Product(name);

    [TestCase("", ExpectedResult = "-")]
    [TestCase(" \n\t ", ExpectedResult = "-")]
    [TestCase("two\nlines\tand      blanks", ExpectedResult = "two lines and blanks")]
    [TestCase("line\u2028separator", ExpectedResult = "line separator")]
    public string A_whatsapp_value_is_one_line_and_not_empty(string value) => WhatsAppVariables.Clean(value);

    [TestCase("Reply STOP to opt out", ExpectedResult = true)]
    [TestCase("Responda SAIR.", ExpectedResult = true)]
    [TestCase("Răspunde „STOP”", ExpectedResult = true)]
    [TestCase("Out: %CartRecovery.UnsubscribeUrl%", ExpectedResult = true)]
    [TestCase("We never stop", ExpectedResult = false)]
    [TestCase("This is the end", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool A_way_out_is_a_word_in_capitals_or_the_link(string text) => OptOutWords.AreIn(text);

    [TestCase("%CartRecovery.FirstItem% %CartRecovery.RestorePath%", ExpectedResult = "")]
    [TestCase("50% off, 100 %!", ExpectedResult = "")]
    [TestCase("%if (%CartRecovery.HasCoupon%)x endif%", ExpectedResult = "")]
    [TestCase("%CartRecovery.Items%", ExpectedResult = "CartRecovery.Items")]
    [TestCase("%cartrecovery.firstitem%", ExpectedResult = "cartrecovery.firstitem")]
    [TestCase("%Store.Name% %Store.Name%", ExpectedResult = "Store.Name")]
    [TestCase("%CartRecovery.FirstItem", ExpectedResult = "CartRecovery.FirstItem")]
    public string Tokens_that_nothing_replaces_are_named(string text) => string.Join(' ', PlainTokens.Unknown(text));
}
