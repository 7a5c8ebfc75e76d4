using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Framework.Controllers;

[NotNullValidationMessage]
public abstract class BasePluginController : BaseController
{
}
