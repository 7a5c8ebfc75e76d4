using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class MessagePreviewsTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;
    private CampaignWithSteps _campaign = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
        await _visit.AddProductAsync("Chair", 50m);
        _campaign = (await _visit.Get<CampaignEditing>().SaveAsync(0, new CampaignDraft
        {
            Name = "Previewed",
            Steps = [new StepDraft(60, ["email"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48)) { Variants = [new VariantDraft("A", 50), new VariantDraft("B", 50)] }],
        })).Campaign;
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [TestCase("en-US", "Your cart is still here")]
    [TestCase("pt-BR", "Seu carrinho continua aqui")]
    public async Task It_speaks_the_chosen_language_and_shows_the_offer_without_writing_anything(string culture, string heading)
    {
        var preview = await PreviewAsync(_campaign.Variants[0].Id, culture);

        Assert.That(preview.Mail!.Body, Does.Contain(heading).And.Contain("Chair").And.Contain("EXAMPLE"));
        Assert.That(preview.Mail.Body, Does.Not.Contain("%CartRecovery").And.Not.Contain("{{"));
        Assert.That(await _visit.RowsAsync<Coupon>(), Is.Empty);
        Assert.That(await _visit.RowsAsync<RestoreLink>(), Is.Empty);
    }

    [Test]
    public async Task It_shows_the_variant_that_is_asked_for_and_the_first_one_when_none_is()
    {
        var second = await _visit.Get<StepTemplates>().EnsureVariantAsync(_campaign.Steps[0].Id, _campaign.Variants[1].Id);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(second, template => template.Subject, "The other words", _shop.Languages["en-US"].Id);

        Assert.That((await PreviewAsync(_campaign.Variants[1].Id)).Mail!.Subject, Is.EqualTo("The other words"));
        Assert.That((await PreviewAsync(0)).Mail!.Subject, Is.EqualTo("You left Chair in your cart"));
    }

    [Test]
    public async Task What_cannot_be_shown_is_told()
    {
        var gone = await _visit.Get<MessagePreviews>().OfAsync(99, 0, _shop.Languages["en-US"].Id);
        await _visit.Get<StepTemplates>().DeleteAsync(_campaign.Steps[0].Id, _campaign.Variants[0].Id);

        Assert.That((gone.Mail, gone.Problem!.ResourceKey.Split('.')[^1]), Is.EqualTo(((RenderedEmail?)null, "NoSuchStep")));
        Assert.That((await PreviewAsync(_campaign.Variants[0].Id)).Problem!.ResourceKey.Split('.')[^1], Is.EqualTo("NoText"));
    }

    private Task<MessagePreview> PreviewAsync(int variantId, string culture = "en-US") =>
        _visit.Get<MessagePreviews>().OfAsync(_campaign.Steps[0].Id, variantId, _shop.Languages[culture].Id);
}
