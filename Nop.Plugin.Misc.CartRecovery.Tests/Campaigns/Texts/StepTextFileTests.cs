using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Texts;

internal sealed class StepTextFileTests
{
    private const string File = """
        { "name": "From a file", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300, "frequencyCap": { "touches": 4, "hours": 72 },
          "steps": [ { "afterMinutes": 60, "channels": ["whatsapp", "sms"], "sendWindow": { "from": "09:00", "to": "20:00" },
            "texts": [ { "channel": "sms", "body": "Mine %CartRecovery.RestoreUrl% STOP" }, { "channel": "sms", "language": "ro-RO", "body": "Al meu %CartRecovery.RestoreUrl% STOP" },
                       { "channel": "sms", "language": "ja-JP", "body": "unspoken here" },
                       { "channel": "whatsapp", "contentSid": "HX0123456789abcdef0123456789abcdef", "variables": ["%CartRecovery.FirstItem%", "%CartRecovery.RestorePath%"], "insideWindowOnly": true } ],
            "variants": [ { "name": "A", "share": 50 }, { "name": "B", "share": 50, "texts": [ { "channel": "sms", "body": "B %CartRecovery.RestoreUrl% STOP" } ] } ] } ] }
        """;

    private MailShop _shop = null!;
    private StandInScope _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Texts_come_in_with_a_campaign_and_go_out_with_it()
    {
        var campaign = await ImportAsync(File);
        var step = campaign.Steps[0].Id;
        var (a, b) = (campaign.Variants[0].Id, campaign.Variants[1].Id);

        Assert.That(await BodiesAsync(step, 0, Channel.Sms), Is.EqualTo(new[] { "Mine %CartRecovery.RestoreUrl% STOP", "Al meu %CartRecovery.RestoreUrl% STOP" }));
        Assert.That(await BodiesAsync(step, a, Channel.Sms), Is.EqualTo(await BodiesAsync(step, 0, Channel.Sms)), "A variant of which the file says nothing says what the step says.");
        Assert.That(await BodiesAsync(step, b, Channel.Sms), Is.EqualTo(new[] { "B %CartRecovery.RestoreUrl% STOP" }));
        var whatsApp = (await _visit.Get<StepTextStore>().OfAsync(step, 0, Channel.WhatsApp)).Single();
        Assert.That((whatsApp.TemplateSid[..4], whatsApp.Variables, whatsApp.InsideWindowOnly), Is.EqualTo(("HX01", "%CartRecovery.FirstItem%\n%CartRecovery.RestorePath%", true)));

        var written = await ExportAsync(campaign);
        var again = await ExportAsync(await ImportAsync(written));

        Assert.That(again, Is.EqualTo(written).And.Contain("\"language\": \"ro-RO\"").And.Contain("\"variables\": [").And.Not.Contain("unspoken"));
    }

    [TestCase("\"channel\": \"sms\", \"body\": \"Mine", "\"channel\": \"email\", \"body\": \"Mine", "ValueNotAllowed steps[0].texts[0].channel email")]
    [TestCase("\"body\": \"Mine", "\"text\": \"Mine", "ValueUnknown steps[0].texts[0].text")]
    [TestCase("[\"%CartRecovery.FirstItem%\",", "[1,", "ValueWrongKind steps[0].texts[3].variables[0]")]
    public void What_a_file_says_wrongly_is_told_with_its_place(string right, string wrong, string problem)
    {
        var reading = CampaignJson.Read(File.Replace(right, wrong, StringComparison.Ordinal));

        Assert.That(reading.Draft, Is.Null);
        Assert.That(reading.Problems.Select(found => $"{found.Code} {string.Join(' ', found.Arguments)}"), Has.Some.StartsWith(problem));
    }

    [Test]
    public async Task A_preset_for_phones_comes_with_its_texts()
    {
        var campaign = (await _visit.Get<CampaignEditing>().SaveAsync(0, CampaignPresets.Draft("multichannel-patience"))).Campaign;

        var texts = await _visit.Get<StepTextStore>().OfStepsAsync([.. campaign.Steps.Select(step => step.Id)]);

        Assert.That(texts, Has.Count.EqualTo(3 * 2 * 4));
        Assert.That(texts.Where(text => text.StepId == campaign.Steps[2].Id && text is { Channel: Channel.Sms, LanguageId: 0 }).Select(text => text.Body), Has.All.Contain("our last message about"));
    }

    private async Task<CampaignWithSteps> ImportAsync(string json) => (await _visit.Get<CampaignEditing>().SaveAsync(0, CampaignJson.Read(json).Draft!)).Campaign;

    private async Task<string> ExportAsync(CampaignWithSteps campaign)
    {
        var draft = CampaignDrafts.From(campaign, await _visit.Get<CampaignStore>().IncentivesAsync(campaign));
        return CampaignJson.Write(await _visit.Get<StepTextFile>().AddAsync(draft, campaign));
    }

    private async Task<IEnumerable<string>> BodiesAsync(int stepId, int variantId, Channel channel) =>
        (await _visit.Get<StepTextStore>().OfAsync(stepId, variantId, channel)).Select(text => text.Body);
}
