using Nop.Plugin.Misc.CartRecovery.Configuration;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Configuration;

internal sealed class PhoneTextsCardTests
{
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
    public async Task What_was_saved_is_shown_again()
    {
        var model = await _visit.Get<ConfigurationModelFactory>().PrepareAsync();

        await _visit.Get<ConfigurationWrites>().SaveAsync(model with { PhoneTexts = new PhoneTextsCardModel { MostSegments = 3, ReplaceLetters = false, Letters = " ș=sh\r\nț=ts " } });

        var shown = (await _visit.Get<ConfigurationModelFactory>().PrepareAsync()).PhoneTexts;
        Assert.That((shown.MostSegments, shown.ReplaceLetters, shown.Letters), Is.EqualTo((3, false, "ș=sh\nț=ts")));
        var stored = await _visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        Assert.That((stored.TextMostSegments, stored.TextReplaceLetters), Is.EqualTo((3, false)));
    }

    [TestCase(0, "ș=s", "An SMS may take 1 to 10 parts.")]
    [TestCase(11, "ș=s", "An SMS may take 1 to 10 parts.")]
    [TestCase(2, "ș=s e=3 xy=z", "These cannot be used: e=3 xy=z.")]
    public async Task What_makes_no_sense_is_not_saved(int segments, string letters, string sentence)
    {
        var model = await _visit.Get<ConfigurationModelFactory>().PrepareAsync();

        var result = await new ConfigurationModelValidator(_visit.Get<ILocalizationService>()).ValidateAsync(model with { PhoneTexts = model.PhoneTexts with { MostSegments = segments, Letters = letters } });

        Assert.That(result.Errors.Select(error => error.ErrorMessage), Has.Some.StartsWith(sentence));
    }

    [Test]
    public async Task The_shipped_settings_are_sound()
    {
        var model = await _visit.Get<ConfigurationModelFactory>().PrepareAsync();

        Assert.That((await new PhoneTextsCardValidator(_visit.Get<ILocalizationService>()).ValidateAsync(model.PhoneTexts)).IsValid, Is.True);
    }
}
