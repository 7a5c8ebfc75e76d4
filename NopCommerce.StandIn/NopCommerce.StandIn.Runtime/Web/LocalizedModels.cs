using Nop.Services.Localization;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models;

namespace NopCommerce.StandIn.Web;

internal sealed class LocalizedModels(ILanguageService languages) : ILocalizedModelFactory
{
    public async Task<IList<T>> PrepareLocalizedModelsAsync<T>(Func<T, int, Task> configure = null) where T : ILocalizedLocaleModel
    {
        var models = new List<T>();
        foreach (var language in await languages.GetAllLanguagesAsync(true))
        {
            var model = Activator.CreateInstance<T>();
            model.LanguageId = language.Id;
            if (configure is not null)
                await configure(model, language.Id);
            models.Add(model);
        }
        return models;
    }
}
