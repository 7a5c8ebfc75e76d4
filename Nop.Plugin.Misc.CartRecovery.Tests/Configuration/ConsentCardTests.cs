using Nop.Plugin.Misc.CartRecovery.Configuration;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Configuration;

internal sealed class ConsentCardTests
{
    private static readonly ConsentRowModel Everywhere = new() { Country = "*", SmsModeId = (int)ConsentMode.Strict, WhatsAppModeId = (int)ConsentMode.SoftOptIn };

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
    public async Task The_table_is_stored_as_lines_and_decides()
    {
        await SaveAsync(card => card with { Rows = [Everywhere, new ConsentRowModel { Country = "ro", EmailModeId = (int)ConsentMode.SoftOptIn }, new ConsentRowModel()] }, ConsentMode.Notice);

        Assert.That((await StoredAsync()).ConsentRules, Is.EqualTo("sms * strict\nwhatsapp * soft-opt-in\nemail RO soft-opt-in"));
        var rules = await new ConsentRuleBook(_visit.Get<ISettingService>()).OfAsync(_shop.Main.Id);
        Assert.That(
            (rules.ModeOf(Channel.Email, "RO"), rules.ModeOf(Channel.Email, "US"), rules.ModeOf(Channel.WhatsApp, "US")),
            Is.EqualTo((ConsentMode.SoftOptIn, ConsentMode.Notice, ConsentMode.SoftOptIn)));
    }

    [Test]
    public async Task What_was_saved_is_shown_again()
    {
        await SaveAsync(card => card with
        {
            Rows = [Everywhere, new ConsentRowModel { Country = "EU", EmailModeId = (int)ConsentMode.Strict }],
            MonthsAfterPurchase = 24,
            MonthsAfterNotice = 6,
            DoubleOptIn = ["sms", "fax"],
            OneClickStopsAll = true,
            WordingSms = " Text me ",
        });

        var card = (await ModelAsync()).Consent;
        Assert.That(card.Rows.Select(row => (row.Country, row.EmailModeId, row.SmsModeId, row.WhatsAppModeId)), Is.EqualTo(new[] { ("*", 0, 1, 3), ("EU", 1, 0, 0) }));
        Assert.That((card.MonthsAfterPurchase, card.MonthsAfterNotice, card.OneClickStopsAll, card.WordingSms), Is.EqualTo((24, 6, true, "Text me")));
        Assert.That(card.DoubleOptIn, Is.EqualTo(new[] { "sms" }));
    }

    [Test]
    public async Task New_words_for_another_channel_are_a_new_version_too()
    {
        await SaveAsync(card => card with { WordingWhatsApp = "On WhatsApp, too" });

        Assert.That((await StoredAsync()).ConsentWordingVersion, Is.EqualTo(1));
    }

    [Test]
    public async Task A_table_that_contradicts_itself_is_refused_with_sentences()
    {
        var twice = new ConsentRowModel { Country = "RO", EmailModeId = (int)ConsentMode.Strict };
        var model = (await ModelAsync()) with
        {
            ConsentModeId = (int)ConsentMode.Strict,
            Consent = new ConsentCardModel { Rows = [Everywhere, twice, twice with { EmailModeId = (int)ConsentMode.Notice }, new ConsentRowModel { SmsModeId = (int)ConsentMode.Notice }], MonthsAfterNotice = 61 },
        };

        var errors = new ConfigurationModelValidator(_visit.Get<ILocalizationService>()).Validate(model).Errors;

        Assert.That(errors.Select(error => error.PropertyName), Is.EqualTo(new[] { "Consent.Rows", "Consent.Rows", "Consent.MonthsAfterNotice" }));
        Assert.That(errors[1].ErrorMessage, Does.Contain("email RO notice"));
    }

    [Test]
    public async Task The_pseudo_mode_of_the_shops_own_pages_cannot_be_chosen()
    {
        var model = (await ModelAsync()) with { ConsentModeId = (int)ConsentMode.NotNeeded };

        Assert.That(new ConfigurationModelValidator(_visit.Get<ILocalizationService>()).Validate(model).Errors.Select(error => error.PropertyName), Is.EqualTo(new[] { "ConsentModeId" }));
    }

    [Test]
    public async Task Lines_spoilt_by_hand_are_told_by_the_health_checks()
    {
        await _shop.SetAsync(settings => settings.ConsentRules = "email RO strct");
        await using var visit = _shop.Visit();

        var sentences = await visit.Get<HealthChecks>().CheckAsync();

        Assert.That(sentences.First(sentence => sentence.ResourceKey.EndsWith("ConsentRulesUnreadable", StringComparison.Ordinal)).Arguments, Does.Contain("email RO strct"));
    }

    private async Task SaveAsync(Func<ConsentCardModel, ConsentCardModel> change, ConsentMode mode = ConsentMode.Strict)
    {
        var model = await ModelAsync();
        await _visit.Get<ConfigurationWrites>().SaveAsync(model with { ConsentModeId = (int)mode, Consent = change(model.Consent) });
    }

    private Task<ConfigurationModel> ModelAsync() => _visit.Get<ConfigurationModelFactory>().PrepareAsync();

    private Task<CartRecoverySettings> StoredAsync() => _visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
}
