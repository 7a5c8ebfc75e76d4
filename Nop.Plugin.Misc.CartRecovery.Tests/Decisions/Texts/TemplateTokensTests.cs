using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class TemplateTokensTests
{
    [Test]
    public void What_nothing_would_replace_is_found_once() =>
        Assert.That(
            TemplateTokens.Unknown("%CartRecovery.Items% %CartRecovery.Itmes% and %CartRecovery.Itmes% %Store.Name%"),
            Is.EqualTo(new[] { "CartRecovery.Itmes" }));

    [TestCase("%cartrecovery.items%", ExpectedResult = "cartrecovery.items")]
    [TestCase("%CartRecovery.Items(html)%", ExpectedResult = "CartRecovery.Items(html)")]
    [TestCase("%CartRecovery.RestoreUrl and more", ExpectedResult = "CartRecovery.RestoreUrl")]
    [TestCase("%if (%CartRecovery.HasName%)x endif%", ExpectedResult = "")]
    public string What_looks_like_ours_but_is_not_replaced(string text) => string.Join(",", TemplateTokens.Unknown(text));

    [Test]
    public void A_token_is_mentioned_only_as_it_is_written()
    {
        Assert.That(TemplateTokens.Written(TemplateTokens.Items), Is.EqualTo("%CartRecovery.Items%"));
        Assert.That(TemplateTokens.Mentions("<p>%CartRecovery.Items%</p>", TemplateTokens.Items), Is.True);
        Assert.That(TemplateTokens.Mentions("<p>%CartRecovery.ItemCount%</p>", TemplateTokens.Items), Is.False);
    }

    [Test]
    public void Every_token_of_ours_is_known() =>
        Assert.That(TemplateTokens.Unknown(string.Concat(TemplateTokens.All.Select(TemplateTokens.Written))), Is.Empty);
}
