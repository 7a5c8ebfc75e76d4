namespace Nop.Web.Framework.Controllers;

public enum FormValueRequirement
{
    Equal,
    StartsWith
}
