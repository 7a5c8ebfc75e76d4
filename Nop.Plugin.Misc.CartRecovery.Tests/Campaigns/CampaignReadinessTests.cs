using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns;

/// <summary>What of the shop keeps a sound campaign from being switched on, as the sentences the merchant reads.</summary>
internal sealed class CampaignReadinessTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;
    private CampaignWithSteps _campaign = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        await _shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        _visit = _shop.Visit();
        _campaign = (await _visit.Get<CampaignEditing>().SaveAsync(0, new CampaignDraft
        {
            Name = "Sound",
            Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"]) { Variants = [new VariantDraft("Bold", 50), new VariantDraft("Plain", 50)] }],
        })).Campaign;
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Nothing_is_wrong_with_a_sound_campaign() => Assert.That(await SentencesAsync(), Is.Empty);

    [Test]
    public async Task Nobody_has_chosen_whom_to_write_to()
    {
        await _shop.SetAsync(settings => settings.ConsentModeId = 0);

        Assert.That(await SentencesAsync(), Is.EqualTo(new[] { "Choose in the settings whom the shop may write to." }));
    }

    [Test]
    public async Task The_channel_is_not_configured()
    {
        var account = (await _visit.RowsAsync<EmailAccount>()).First();
        account.MaxNumberOfEmails = 0;
        await _visit.Get<IEmailAccountService>().UpdateEmailAccountAsync(account);

        Assert.That((await SentencesAsync()).Single(), Does.StartWith("The default e-mail account sends nothing"));
    }

    [Test]
    public async Task A_language_has_no_text()
    {
        await ForgetAsync(_campaign.Steps[0].Id, 0);

        Assert.That(await SentencesAsync(), Is.EqualTo(new[] { "Text of step 1: The message has no text in es-ES: people who shop in it would get another language." }));
    }

    [Test]
    public async Task A_variants_language_has_no_text_and_the_steps_own_text_does_not_matter_beside_variants()
    {
        await ForgetAsync(_campaign.Steps[1].Id, 0);
        await ForgetAsync(_campaign.Steps[1].Id, _campaign.Variants[1].Id);

        Assert.That(await SentencesAsync(), Is.EqualTo(new[] { "Text of step 2, variant Plain: The message has no text in es-ES: people who shop in it would get another language." }));
    }

    [Test]
    public async Task A_store_has_no_text()
    {
        var template = (await _visit.Get<StepTemplates>().FindAsync(_campaign.Steps[0].Id, _shop.Main.Id))!;
        template.LimitedToStores = true;
        await _visit.Get<IMessageTemplateService>().UpdateMessageTemplateAsync(template);
        await _visit.Get<IStoreMappingService>().SaveStoreMappingsAsync(template, [_shop.Main.Id]);

        Assert.That(await SentencesAsync(), Is.EqualTo(new[] { "Text of step 1: The step has no message template for the store Outlet." }));
    }

    [Test]
    public async Task What_was_sound_and_is_no_more_is_a_draft_again_when_saved()
    {
        Assert.That(await _visit.Get<CampaignEditing>().ActivateAsync(_campaign), Is.Empty);
        var draft = CampaignDrafts.From(_campaign, await _visit.Get<CampaignStore>().IncentivesAsync(_campaign));

        var saved = await _visit.Get<CampaignEditing>().SaveAsync(_campaign.Campaign.Id, draft with { CapTouches = 1, CapHours = 72 });

        Assert.That(saved.SwitchedOff, Is.True);
        Assert.That((await SentencesAsync()).Single(), Does.StartWith("Step 2 can never be sent: at most 1 messages"));
    }

    [Test]
    public async Task Removed_variants_take_their_texts_along_and_keep_their_names()
    {
        var draft = CampaignDrafts.From(_campaign, await _visit.Get<CampaignStore>().IncentivesAsync(_campaign));
        var steps = draft.Steps.Select(step => step with { Variants = [] }).ToList();

        var saved = (await _visit.Get<CampaignEditing>().SaveAsync(_campaign.Campaign.Id, draft with { Steps = steps })).Campaign;

        Assert.That(saved.Variants, Is.Empty);
        Assert.That(await _visit.Get<StepTemplates>().AllAsync(_campaign.Steps[1].Id, _campaign.Variants[0].Id), Is.Empty);
        Assert.That((await _visit.Get<CampaignStore>().VariantNamesAsync(_campaign.Variants.Select(variant => variant.Id))).Values, Is.EquivalentTo(new[] { "Bold", "Plain" }));
        Assert.That(await SentencesAsync(), Is.Empty);
    }

    private async Task ForgetAsync(int stepId, int variantId)
    {
        var template = (await _visit.Get<StepTemplates>().FindAsync(stepId, _shop.Main.Id, variantId))!;
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Body, "", _shop.Languages["es-ES"].Id);
    }

    private async Task<IReadOnlyList<string>> SentencesAsync()
    {
        var stored = (await _visit.Get<CampaignStore>().ByIdAsync(_campaign.Campaign.Id))!;
        return await _visit.Get<ProblemSentences>().OfAsync(await _visit.Get<CampaignReadiness>().ProblemsAsync(stored));
    }
}
