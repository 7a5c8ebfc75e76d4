using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Texts;

internal sealed class StepTextCheckTests
{
    private const string Good = "Back: %CartRecovery.RestoreUrl% STOP";

    private MailShop _shop = null!;
    private StandInScope _visit = null!;
    private CampaignWithSteps _campaign = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
        _campaign = (await _visit.Get<CampaignEditing>().SaveAsync(0, new CampaignDraft { Name = "Phones", StoreId = _shop.Main.Id, Steps = [new StepDraft(60, ["sms", "whatsapp", "web-push", "on-site"])] })).Campaign;
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Shipped_texts_of_every_tone_have_no_problem([Values] StepTone tone, [Values(Channel.Sms, Channel.WhatsApp, Channel.WebPush, Channel.OnSite)] Channel channel)
    {
        var restores = tone is not (StepTone.Thanks or StepTone.Confirmation);
        await _visit.Get<StepTextDrafts>().EnsureAsync(9000, tone, [channel]);

        var problems = await _visit.Get<StepTextCheck>().CheckAsync(9000, 0, new TextSubject(channel, 0, restores, Offers: true));

        // Only an answer to a conversation is sure to come within the hours in which the app takes free text.
        Assert.That(problems.Select(Name), Is.EqualTo(channel == Channel.WhatsApp && tone != StepTone.Conversation ? ["NoContentTemplate"] : Array.Empty<string>()));
    }

    [TestCase("", "", "Missing")]
    [TestCase("Back: %CartRecovery.RestoreUrl% STOP", "", "Untranslated pt-BR")]
    [TestCase("Back STOP", "x", "NoRestoreLink English")]
    [TestCase("Back: %CartRecovery.RestoreUrl%", "x", "NoOptOut English")]
    [TestCase("%CartRecovery.Itemz% %CartRecovery.RestoreUrl% STOP", "x", "UnknownToken English CartRecovery.Itemz")]
    public async Task What_an_sms_lacks_is_told_by_language(string standard, string others, string expected)
    {
        await WriteAsync(Channel.Sms, standard, others.Length == 0 ? "" : Good);

        Assert.That(await ProblemsAsync(Channel.Sms), Does.Contain(expected));
    }

    [Test]
    public async Task A_text_that_is_too_long_even_with_its_name_cut_is_told_with_its_parts()
    {
        await WriteAsync(Channel.Sms, Good + " " + new string('x', 400), Good);

        Assert.That(await ProblemsAsync(Channel.Sms), Is.EqualTo(new[] { "TooLong English 4 2" }));
    }

    [Test]
    public async Task A_text_whose_name_can_be_cut_is_no_problem()
    {
        await WriteAsync(Channel.Sms, "%CartRecovery.FirstItem% " + Good + " " + new string('x', 190), Good);

        var count = await _visit.Get<TextCounts>().OfAsync("%CartRecovery.FirstItem% " + Good + " " + new string('x', 190), _shop.Main, _shop.Languages["en-US"], offers: false);

        Assert.That(await ProblemsAsync(Channel.Sms), Is.Empty);
        Assert.That((count.Whole.Segments, count.Sent.Segments, count.Most, count.Sent.Encoding), Is.EqualTo((3, 2, 2, SmsEncoding.Gsm7)));
        Assert.That(count.Example, Does.Contain("mmm.. Back: ").And.Contain("/cr/" + new string('m', 32) + " STOP"));
    }

    [TestCase("HX0123456789abcdef0123456789abcdef", "%CartRecovery.RestorePath%", false, "")]
    [TestCase("HX0123456789abcdef0123456789abcdef", "%CartRecovery.FirstItem%", false, "NoRestoreLink English")]
    [TestCase("HX123", "%CartRecovery.RestorePath%", false, "WrongSid English")]
    [TestCase("", "", false, "NoContentTemplate")]
    [TestCase("", "", true, "")]
    public async Task WhatsApp_needs_a_template_or_the_merchants_word(string sid, string variables, bool inside, string expected)
    {
        await WriteAsync(Channel.WhatsApp, Good, "", text => (text.TemplateSid, text.Variables, text.InsideWindowOnly) = (sid, variables, inside));
        foreach (var culture in new[] { "pt-BR", "ro-RO", "es-ES" })
            await SetAsync(Channel.WhatsApp, _shop.Languages[culture].Id, text => (text.TemplateSid, text.Variables, text.Body) = (sid.Length == 34 ? sid : "", sid.Length == 34 ? "%CartRecovery.RestoreUrl%" : "", Good));

        var problems = await ProblemsAsync(Channel.WhatsApp);

        Assert.That(problems.Where(problem => sid != "HX123" || problem != "NoContentTemplate"), Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }));
    }

    [Test]
    public async Task A_push_needs_a_title()
    {
        await SetAsync(Channel.WebPush, 0, text => text.Title = " ");

        Assert.That(await ProblemsAsync(Channel.WebPush), Is.EqualTo(new[] { "NoTitle English" }));
    }

    [Test]
    public async Task The_counter_says_the_same_in_the_admins_words()
    {
        var text = new StepText { StepId = _campaign.Steps[0].Id, ChannelId = (int)Channel.Sms, Body = "Ещё %CartRecovery.RestoreUrl%" };

        var verdict = await _visit.Get<TextCounter>().OfAsync(_campaign, text);

        Assert.That(verdict.Problems.Single(), Does.StartWith("The text in English does not say how to opt out"));
        Assert.That(verdict.Remarks.Single(), Does.EndWith(": Е щ ё"));
        Assert.That(verdict.Size, Does.Contain("UCS-2"));
        Assert.That(verdict.Fits, Is.True);
    }

    [Test]
    public async Task An_emptied_text_is_not_filled_again_and_a_variant_starts_with_the_steps_texts()
    {
        await SetAsync(Channel.Sms, _shop.Languages["ro-RO"].Id, text => text.Body = "");
        await SetAsync(Channel.Sms, 0, text => text.Body = "Mine %CartRecovery.RestoreUrl% STOP");

        var draft = CampaignDrafts.From(_campaign, await _visit.Get<CampaignStore>().IncentivesAsync(_campaign));
        var split = (await _visit.Get<CampaignEditing>().SaveAsync(_campaign.Campaign.Id, draft with { Steps = [draft.Steps[0] with { Variants = [new VariantDraft("A", 50), new VariantDraft("B", 50)] }] })).Campaign;

        var texts = await _visit.Get<StepTextStore>().OfStepsAsync([split.Steps[0].Id]);
        Assert.That(texts.Single(text => text is { VariantId: 0, Channel: Channel.Sms } && text.LanguageId == _shop.Languages["ro-RO"].Id).Body, Is.Empty);
        Assert.That(split.Variants.Select(variant => texts.Single(text => text.VariantId == variant.Id && text is { Channel: Channel.Sms, LanguageId: 0 }).Body), Is.All.StartsWith("Mine"));

        await _visit.Get<CampaignEditing>().DeleteAsync(split);
        Assert.That(await _visit.Get<StepTextStore>().OfStepsAsync([split.Steps[0].Id]), Is.Empty);
    }

    private async Task WriteAsync(Channel channel, string standard, string others, Action<StepText>? change = null)
    {
        await SetAsync(channel, 0, text =>
        {
            text.Body = standard;
            change?.Invoke(text);
        });
        foreach (var culture in new[] { "pt-BR", "ro-RO", "es-ES" })
            await SetAsync(channel, _shop.Languages[culture].Id, text => text.Body = others);
    }

    private async Task SetAsync(Channel channel, int languageId, Action<StepText> change)
    {
        var store = _visit.Get<StepTextStore>();
        var text = (await store.OfAsync(_campaign.Steps[0].Id, 0, channel)).Single(text => text.LanguageId == languageId);
        change(text);
        await store.UpdateAsync(text);
    }

    private async Task<List<string>> ProblemsAsync(Channel channel) =>
        [.. (await _visit.Get<StepTextCheck>().CheckAsync(_campaign.Steps[0].Id, 0, new TextSubject(channel, _shop.Main.Id, Restores: true, Offers: false))).Select(Name)];

    private static string Name(TemplateProblem problem) => string.Join(' ', [problem.Resource.Split('.')[^1], .. problem.Values]);
}
