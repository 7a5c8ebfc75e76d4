using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Localization;
using Nop.Services.Messages;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Presets;

internal sealed class CampaignPresetsTests
{
    private static IEnumerable<string> Files => CampaignPresets.All.SelectMany(preset => preset.Files);

    [TestCaseSource(nameof(Files))]
    public void A_preset_is_a_sound_campaign_once_every_channel_is_there(string file)
    {
        var draft = CampaignPresets.Draft(file);

        var problems = CampaignProblems.Of(draft, Enum.GetValues<Channel>()).Concat(VainProblems.Of(draft));

        Assert.That(problems.Where(problem => problem.Code != ProblemCode.TriggerNotAvailable), Is.Empty);
        Assert.That(CampaignJson.Write(CampaignJson.Read(CampaignJson.Write(draft)).Draft!), Is.EqualTo(CampaignJson.Write(draft)));
    }

    [TestCaseSource(nameof(Files))]
    public void Every_step_names_a_shipped_text(string file) =>
        Assert.That(CampaignPresets.Draft(file).Steps.Select(step => StepTones.Find(step.Text)), Has.None.Null);

    [Test]
    public void Presets_keep_what_is_promised_of_them()
    {
        var nudge = CampaignPresets.Draft("quick-nudge").Steps.Single();
        var four = CampaignPresets.Draft("four-emails");
        var patience = CampaignPresets.Draft("multichannel-patience");

        Assert.That(nudge.AfterMinutes, Is.InRange(5, 60));
        Assert.That(nudge.Incentive!.ValidHours, Is.EqualTo(24));
        Assert.That((four.Steps.Count, four.LimitHours), Is.EqualTo((4, 72)));
        Assert.That(four.Steps[0].AfterMinutes, Is.GreaterThanOrEqualTo(20));
        Assert.That(four.Steps.Zip(four.Steps.Skip(1), (earlier, later) => later.AfterMinutes - earlier.AfterMinutes), Has.All.GreaterThanOrEqualTo(300));
        Assert.That(patience.Steps.Select(step => step.AfterMinutes / 60), Is.EqualTo(new[] { 4, 48, 168 }));
        Assert.That(patience.Steps.Select(step => string.Join(' ', step.Channels)), Has.All.EqualTo("whatsapp sms email"));
    }

    /// <summary>A night's pause must not swallow the last of four mails for anybody.</summary>
    [Test]
    public void The_last_of_four_mails_finds_its_window_open_before_the_limit_whenever_the_cart_was_left()
    {
        var four = CampaignPresets.Draft("four-emails");
        var step = CartRecovery.Campaigns.Policies.From(four).Steps[^1];

        for (var minute = 0; minute < DayMinutes.Whole; minute += 5)
        {
            var left = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
            Assert.That(step.Window.NextOpening(left + step.After, TimeZoneInfo.Utc), Is.LessThan(left.AddHours(four.LimitHours)));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_preset_is_named_in_every_language(string file) =>
        Assert.That(LocaleFiles.Cultures.Select(culture => LocaleFiles.For(culture).ContainsKey($"Plugins.Misc.CartRecovery.Presets.Campaign.{file}")), Has.All.True);

    [Test]
    public void Each_preset_says_what_it_does_in_every_language() => Assert.That(
        from preset in CampaignPresets.All
        from culture in LocaleFiles.Cultures
        from key in new[] { preset.Code, preset.Code + ".Hint" }
        select LocaleFiles.For(culture).ContainsKey($"Plugins.Misc.CartRecovery.Presets.{key}"),
        Has.All.True);

    [TestCase("quick-nudge", "es-ES", "Tu cesta está lista cuando quieras")]
    [TestCase("repeat-buyers", "ro-RO", "Ne bucurăm să te revedem: coșul te așteaptă")]
    [TestCase("first-time-buyers", "pt-BR", "Seu primeiro pedido na %CartRecovery.StoreName% está quase pronto")]
    public async Task A_preset_saved_is_ready_to_switch_on_with_texts_in_the_shops_languages(string file, string culture, string subject)
    {
        await using var shop = await MailShop.OpenAsync();
        await shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        await using var visit = shop.Visit();

        var saved = await visit.Get<CampaignEditing>().SaveAsync(0, CampaignPresets.Draft(file));

        Assert.That(saved.Campaign.Campaign.State, Is.EqualTo(CampaignState.Draft));
        Assert.That(await SubjectAsync(visit, saved.Campaign.Steps[0].Id, shop.Languages[culture].Id), Is.EqualTo(subject));
        Assert.That((await visit.Get<CampaignReadiness>().ProblemsAsync(saved.Campaign)).Select(problem => (problem.Code, problem.Arguments.LastOrDefault())), Is.Empty);
    }

    [Test]
    public async Task A_preset_for_several_channels_works_with_the_one_that_is_set_up()
    {
        await using var shop = await MailShop.OpenAsync();
        await shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        await using var visit = shop.Visit();

        var saved = await visit.Get<CampaignEditing>().SaveAsync(0, CampaignPresets.Draft("multichannel-patience"));
        var problems = await visit.Get<CampaignEditing>().ActivateAsync(saved.Campaign);

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task A_message_of_thanks_needs_no_way_back_to_a_cart()
    {
        await using var shop = await MailShop.OpenAsync();
        await using var visit = shop.Visit();

        var saved = await visit.Get<CampaignEditing>().SaveAsync(0, CampaignPresets.Draft("post-purchase-thanks"));
        var problems = await visit.Get<CampaignReadiness>().ProblemsAsync(saved.Campaign);

        Assert.That(problems.Select(problem => problem.Code), Has.None.EqualTo(ProblemCode.TemplateProblem));
    }

    private static async Task<string> SubjectAsync(StandInScope visit, int stepId, int languageId)
    {
        var template = (await visit.Get<IMessageTemplateService>().GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId)))[0];
        return await visit.Get<ILocalizationService>().GetLocalizedAsync(template, (MessageTemplate entity) => entity.Subject, languageId);
    }
}
