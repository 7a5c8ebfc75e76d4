using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

public sealed class StepTemplatesTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;
    private static int _step = 500;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync();

    [SetUp]
    public void Visit() => _visit = _shop.Visit();

    [TearDown]
    public async Task LeaveAsync() => await _visit.DisposeAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [TestCase("en-US", "You left %CartRecovery.FirstItem% in your cart")]
    [TestCase("pt-BR", "Você deixou %CartRecovery.FirstItem% no carrinho")]
    [TestCase("ro-RO", "Ai lăsat %CartRecovery.FirstItem% în coș")]
    [TestCase("es-ES", "Has dejado %CartRecovery.FirstItem% en la cesta")]
    public async Task A_new_step_speaks_every_language_of_the_shop(string culture, string subject)
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);

        Assert.That(template.Name, Is.EqualTo($"CartRecovery.Step.{_step}"));
        Assert.That(await _visit.Get<ILocalizationService>().GetLocalizedAsync(template, entity => entity.Subject, _shop.Languages[culture].Id), Is.EqualTo(subject));
    }

    [Test]
    public void Every_shipped_text_is_complete([Values] StepTone tone, [Values("en-US", "pt-BR", "ro-RO", "es-ES")] string culture)
    {
        var text = TemplateFiles.Text(tone, culture);

        Assert.That(text.Body, Does.Not.Contain("{{"));
        Assert.That(TemplateTokens.Unknown(text.Subject + text.Body), Is.Empty);
        Assert.That(TemplateTokens.Mentions(text.Body, TemplateTokens.UnsubscribeUrl), Is.True);
        Assert.That(TemplateTokens.Mentions(text.Body, TemplateTokens.RestoreUrl), Is.EqualTo(tone is not (StepTone.Thanks or StepTone.Confirmation)), "There is no cart to go back to.");
    }

    [TestCase("es-MX", ExpectedResult = "es-ES")]
    [TestCase("PT-br", ExpectedResult = "pt-BR")]
    [TestCase("fr-FR", ExpectedResult = null)]
    public string? A_language_without_its_country_is_served_by_its_sister(string culture) => TemplateFiles.CultureFor(culture);

    [Test]
    public async Task What_the_merchant_wrote_stays()
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Subject, "Meu texto", _shop.Languages["pt-BR"].Id);

        await _visit.Get<StepTemplates>().EnsureAsync(_step, StepTone.Last);

        Assert.That(await _visit.Get<ILocalizationService>().GetLocalizedAsync(template, entity => entity.Subject, _shop.Languages["pt-BR"].Id), Is.EqualTo("Meu texto"));
        Assert.That(await _visit.Get<IMessageTemplateService>().GetMessageTemplatesByNameAsync(template.Name), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_store_may_have_its_own()
    {
        var shared = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);
        var own = new MessageTemplate { Name = shared.Name, Subject = "Outlet", Body = "Outlet", IsActive = true, LimitedToStores = true };
        await _visit.Get<IMessageTemplateService>().InsertMessageTemplateAsync(own);
        await _visit.Get<IStoreMappingService>().SaveStoreMappingsAsync(own, [_shop.Other.Id]);

        Assert.That((await _visit.Get<StepTemplates>().FindAsync(_step, _shop.Other.Id))!.Id, Is.EqualTo(own.Id));
        Assert.That((await _visit.Get<StepTemplates>().FindAsync(_step, _shop.Main.Id))!.Id, Is.EqualTo(shared.Id));
    }

    [Test]
    public async Task A_deleted_step_takes_its_templates_along()
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);

        await _visit.Get<StepTemplates>().DeleteAsync(_step);

        Assert.That(await _visit.Get<IMessageTemplateService>().GetMessageTemplatesByNameAsync(template.Name), Is.Empty);
    }

    [Test]
    public async Task The_shipped_texts_have_no_problem()
    {
        await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.Second);

        Assert.That(await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id), Is.Empty);
    }

    [TestCase("", "%CartRecovery.RestoreUrl% %CartRecovery.UnsubscribeUrl%", "NoSubject")]
    [TestCase("Hi", "%CartRecovery.RestoreUrl% %CartRecovery.UnsubscribeUrl% %CartRecovery.Itmes%", "UnknownToken")]
    [TestCase("Hi", "%CartRecovery.RestoreUrl%", "NoUnsubscribe")]
    [TestCase("Hi", "%CartRecovery.UnsubscribeUrl%", "NoRestoreLink")]
    public async Task A_problem_in_any_language_is_named(string subject, string body, string problem)
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.Second);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Body, body, _shop.Languages["en-US"].Id);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Subject, subject, _shop.Languages["en-US"].Id);
        if (subject.Length == 0)
        {
            template.Subject = "";
            await _visit.Get<IMessageTemplateService>().UpdateMessageTemplateAsync(template);
        }

        var found = await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id);

        Assert.That(found.Single().Resource, Does.EndWith("." + problem));
        Assert.That(found.Single().Values[0], Is.EqualTo("English"));
    }

    [Test]
    public async Task A_language_without_a_text_is_named()
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.Second);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Body, "", _shop.Languages["ro-RO"].Id);

        var found = (await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id)).Single();

        Assert.That((found.Resource, found.Values[0]), Is.EqualTo(("Plugins.Misc.CartRecovery.Email.Template.Untranslated", "ro-RO")));
    }

    [Test]
    public async Task No_template_and_a_template_switched_off_are_named()
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.Second);
        template.IsActive = false;
        await _visit.Get<IMessageTemplateService>().UpdateMessageTemplateAsync(template);

        Assert.That((await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id)).Single().Resource, Does.EndWith(".Inactive"));
        Assert.That((await _visit.Get<TemplateCheck>().CheckAsync(987654, _shop.Main.Id)).Single().Resource, Does.EndWith(".Missing"));
    }

    [Test]
    public async Task The_editor_lists_our_tokens_for_our_templates_only()
    {
        var provider = _visit.Get<IMessageTokenProvider>();
        var ours = provider.GetTokenGroups(await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First)).ToList();
        var theirs = provider.GetTokenGroups(new MessageTemplate { Name = "OrderPlaced.CustomerNotification" }).ToList();

        Assert.That(await provider.GetListOfAllowedTokensAsync(ours), Is.SupersetOf(new[] { "%CartRecovery.Items%", "%CartRecovery.RestoreUrl%", "%Store.Name%", "%Customer.FirstName%" }));
        Assert.That(await provider.GetListOfAllowedTokensAsync(theirs), Has.None.StartsWith("%CartRecovery."));
    }
}
