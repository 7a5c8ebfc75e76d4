using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.Localization;

public class LocalizedString(string localized) : HtmlString(localized)
{
    public string Text { get; } = localized;
}
